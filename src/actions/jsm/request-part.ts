import type { ResultRecord } from '../record';

/** One list that belongs to a request. */
export interface RequestPart {
  records: readonly ResultRecord[];
  notes?: readonly string[];
}
