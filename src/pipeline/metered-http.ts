import { Fault } from '../faults/fault';
import type { ProductAnswer, ProductHttp } from '../ports/product-http';
import type { Run } from './run';

/** POST is also how some reads carry their query. */
const isRead = (operation: string): boolean =>
  operation.startsWith('GET ') || /\/(search|bulkfetch|parse|approximate-count|users-bulk)/.test(operation);

/**
 * The person's product port for one call: counts what is asked, notes when a change may have reached the product, and asks nothing twice
 * (the stages before a change look at the same things) until something was changed.
 */
export function meteredHttp(http: ProductHttp, run: Run, deadline: number, now: () => number): ProductHttp {
  const answers = new Map<string, Promise<ProductAnswer>>();
  return {
    call(operation, request) {
      if (now() >= deadline)
        throw new Fault({ kind: 'timed-out', seconds: Math.round((deadline - run.startedAt) / 1000), outcomeUnknown: run.touched });
      const read = isRead(operation);
      if (!read) {
        run.touched = true;
        answers.clear();
      }
      const name = read && !request.fresh ? `${operation}\n${JSON.stringify(request)}` : undefined;
      const known = name === undefined ? undefined : answers.get(name);
      if (known) return known;
      run.upstreamCalls += 1;
      const answer = http.call(operation, request);
      if (name !== undefined) answers.set(name, answer);
      return answer;
    },
  };
}
