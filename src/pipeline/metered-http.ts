import { Fault } from '../faults/fault';
import type { ProductHttp } from '../ports/product-http';
import type { Run } from './run';

/** POST is also how some reads carry their query. */
const isRead = (operation: string): boolean => operation.startsWith('GET ') || /\/(search|bulkfetch|parse|approximate-count|users-bulk)/.test(operation);

/** The person's product port, counting calls for the audit row and noting when a change may have reached the product. */
export function meteredHttp(http: ProductHttp, run: Run, deadline: number, now: () => number): ProductHttp {
  return {
    call(operation, request) {
      if (now() >= deadline) throw new Fault({ kind: 'timed-out', seconds: Math.round((deadline - run.startedAt) / 1000), outcomeUnknown: run.touched });
      run.upstreamCalls += 1;
      if (!isRead(operation)) run.touched = true;
      return http.call(operation, request);
    },
  };
}
