import type { Carrier, ResultRecord } from '../../actions/record';
import type { Bounds } from '../../policy/bounds';
import { mayAccess } from '../../policy/places';
import { carrierName, type LabelSight } from '../sight/label-sight';

export interface Admitted {
  records: ResultRecord[];
  /** Whether something was left out within a record because its project or space is not open to agents. */
  closedWithin: boolean;
}

/** Everything within records, at any depth, themselves included. */
export function everyRecord(records: readonly ResultRecord[]): ResultRecord[] {
  return records.flatMap((record) => [record, ...everyRecord(Object.values(record.parts ?? {}).flat())]);
}

/** What carries the labels that decide on records, each once. */
export function carriersOf(records: readonly ResultRecord[]): Carrier[] {
  const carriers = everyRecord(records).flatMap(({ carrier }) => (carrier === undefined ? [] : [carrier]));
  return [...new Map(carriers.map((carrier) => [carrierName(carrier), carrier])).values()];
}

/**
 * Stage 11. Keeps the records, and the parts within records, that lie in projects and spaces which agents may read and that carry no label
 * which hides them. Labels that came along are taken at their word, others are looked up; what the person does not see goes.
 */
export async function withinSight(settings: Bounds, labels: LabelSight, records: readonly ResultRecord[]): Promise<Admitted> {
  const seen = await labels.ofAll(carriersOf(records));
  const isSeen = ({ carrier }: ResultRecord): boolean => carrier === undefined || seen.get(carrierName(carrier)) === 'open';
  let closedWithin = false;
  const keep = (list: readonly ResultRecord[], within: boolean): ResultRecord[] =>
    list.flatMap((record) => {
      if (!isSeen(record)) return [];
      if (!mayAccess(settings, record.target, 'read')) {
        closedWithin ||= within;
        return [];
      }
      if (!record.parts) return [record];
      return [{ ...record, parts: Object.fromEntries(Object.entries(record.parts).map(([name, parts]) => [name, keep(parts, true)])) }];
    });
  return { records: keep(records, false), closedWithin };
}
