import type { ServiceDeskPart } from '../form/seed-file';
import type { Copy } from './copy';

type Requests = NonNullable<ServiceDeskPart['requests']>;

/** The same requests for the copies of their issues. */
export function copiedRequests(requests: Requests, copy: Copy): Requests {
  return Object.fromEntries(Object.entries(requests).map(([key, request]) => [copy.key(key), request]));
}
