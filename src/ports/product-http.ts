import type { Quota } from '../policy/limits/quota';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A REST operation as Atlassian publishes it: `GET /rest/api/3/issue/{issueIdOrKey}`. */
export type Operation = `${Method} /${string}`;

/** A file on its way to a product. */
export interface FileUpload {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface ProductRequest {
  /** Values of the template's `{names}`; each becomes exactly one encoded path segment. */
  path?: Readonly<Record<string, string>>;
  /** Query parameters; undefined ones are left out, lists are repeated. */
  query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a form of one part called `file`, in place of a JSON body. */
  file?: FileUpload;
  /** Takes a successful answer as the bytes of a file and not as JSON. */
  expects?: 'bytes';
  /** Asked again even where the same was asked within this call: for what changes by itself. */
  fresh?: true;
}

export interface ProductAnswer {
  status: number;
  /** The parsed JSON body; undefined when there is none or it is not JSON. */
  body: unknown;
  /** The file, where the request expected one and the answer is a success. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** There was a body and it was not JSON: no API answers so, but a sign-in page does, with status 200. */
  unreadable?: true;
  /** Seconds from `Retry-After`, when the product sent one. */
  retryAfterSeconds?: number;
  /** What the product says of its own limits, where it says anything. */
  quota?: Quota;
}

/** Calls one product as one person. The account is bound when the port is made; nothing above can name another. */
export interface ProductHttp {
  /** @throws Fault `needs-consent` when the platform has no consent for this person, `upstream-unavailable` when no answer came. */
  call(operation: Operation, request: ProductRequest): Promise<ProductAnswer>;
}

/** Whose eyes and hands: the person present in the invocation, or a person whom a connection is bound to. */
export type ActingPerson = { accountId: string; present: boolean };

export type ProductHttpFor = (person: ActingPerson) => ProductHttp;
