import { UnmodelledCall } from './forge-target';
import type { ForgeFetch } from './invocation';
import type { KvsService } from './kvs/service';
import type { ProductFetchOptions } from './product-fetch';
import { fetchProduct } from './product-fetch';
import type { ForgeRequestLog } from './request-log';
import type { Stargate } from './stargate';

interface ForgeFetchOptions {
  product: ProductFetchOptions;
  kvs: KvsService;
  stargate: Stargate;
  requestLog: ForgeRequestLog;
}

const STORAGE_SCOPE = 'storage:app';

/** `__forge_fetch__`: takes a call to the product, storage or gateway that its target names, and logs it. Any other target throws by name. */
export function createForgeFetch({ product, kvs, stargate, requestLog }: ForgeFetchOptions): ForgeFetch {
  return async ({ target, path, init }, invocation, log) => {
    const record = (accountId: string | undefined, status: number): void => {
      const provider = target.provider ?? 'none';
      requestLog.add({ target: target.remote ?? target.type, provider, method: init.method ?? 'GET', path, accountId, status });
    };
    if (target.type === 'kvs') {
      const response = serveStorage(kvs, product.manifest.scopes.has(STORAGE_SCOPE), path, init);
      record(undefined, response.status);
      return response;
    }
    if (target.type !== 'fpp') throw new UnmodelledCall(target, path);
    if (target.remote === 'stargate') {
      const response = stargate.serve(target, path, init, invocation.queueDepth ?? 0);
      record(undefined, response.status);
      return response;
    }
    const { response, accountId, refusal } = await fetchProduct(product, target, path, init, invocation.accountId);
    if (refusal !== undefined) log(`${init.method ?? 'GET'} ${path} was refused: ${refusal}`);
    record(accountId, response.status);
    return response;
  };
}

function serveStorage(kvs: KvsService, allowed: boolean, path: string, init: RequestInit): Response {
  if (!allowed) return Response.json({ code: 'FORBIDDEN', message: `Storage needs the scope ${STORAGE_SCOPE}.` }, { status: 403 });
  const { status, body } = kvs.serve(path, typeof init.body === 'string' ? init.body : '');
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
}
