import { wrongInput } from '../../../faults/fault';
import * as parameters from '../../parameters';
import type { Converted, GivenValue } from './converted';

/** The issue that a value names, as key or id; undefined for anything else. */
function issueRefIn(value: unknown): string | undefined {
  return typeof value === 'string' ? parameters.issue.safeParse(value).data : undefined;
}

/** Another issue, by key, id or URL: the parent. */
export function issueRef({ input, value }: GivenValue): Converted {
  const ref = issueRefIn(value);
  if (ref === undefined) throw wrongInput(input, 'Expects an issue key such as PAY-12.');
  const reaches = [{ kind: 'issue', ref, access: 'write' }] as const;
  return { wire: /^\d+$/.test(ref) ? { id: ref } : { key: ref }, shown: ref, reaches };
}
