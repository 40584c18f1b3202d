import type { Operation, ProductAnswer, ProductHttp, ProductRequest } from '../../../src/ports/product-http';

export interface Sent {
  operation: Operation;
  request: ProductRequest;
}

/** Answers each operation by a function of its request, and keeps what was sent. An operation that nobody expects fails. */
export function recordedHttp(
  answers: Partial<Record<Operation, (request: ProductRequest) => ProductAnswer>>,
): ProductHttp & { sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    call(operation, request) {
      sent.push({ operation, request });
      const answer = answers[operation];
      return answer ? Promise.resolve(answer(request)) : Promise.reject(new Error(`Not expected: ${operation}`));
    },
  };
}
