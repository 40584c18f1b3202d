import type { Operation, ProductAnswer, ProductHttp, ProductRequest } from '../../../src/ports/product-http';

export interface Sent extends ProductRequest {
  operation: Operation;
}

/** A product port that answers from a table and keeps what was sent; an operation that is not in the table fails the test. */
export function recordedHttp(
  answers: Partial<Record<Operation, (request: ProductRequest) => ProductAnswer>>,
): ProductHttp & { sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    call(operation, request) {
      sent.push({ operation, ...request });
      const answer = answers[operation];
      if (!answer) throw new Error(`The test expected no ${operation}.`);
      return Promise.resolve(answer(request));
    },
  };
}

export const ok = (body: unknown): ProductAnswer => ({ status: 200, body });
export const status = (code: number): ProductAnswer => ({ status: code, body: undefined });
