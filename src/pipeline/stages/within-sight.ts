import type { ResultRecord } from '../../actions/record';
import { mayAccess } from '../../policy/places';
import type { Bounds } from '../../policy/bounds';

export interface Admitted {
  records: ResultRecord[];
  /** How many records were left out because their project or space is not open to agents. */
  left: number;
}

/** Stage 11. Keeps the records, and the parts within records, that lie in projects and spaces that agents may read. */
export function withinAllowList(settings: Bounds, records: readonly ResultRecord[]): Admitted {
  let left = 0;
  const keep = (list: readonly ResultRecord[]): ResultRecord[] =>
    list.flatMap((record) => {
      if (!mayAccess(settings, record.target, 'read')) {
        left += 1;
        return [];
      }
      if (!record.parts) return [record];
      return [{ ...record, parts: Object.fromEntries(Object.entries(record.parts).map(([name, parts]) => [name, keep(parts)])) }];
    });
  return { records: keep(records), left };
}
