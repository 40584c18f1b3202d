import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * The preview acts as any person of the site, so only its own pages may use it. Its address holds a secret of this start, which
 * a foreign page cannot guess or read; a name that was pointed at this machine, and requests from another origin, are refused besides.
 */
export class PreviewGuard {
  private readonly digest: Buffer;

  constructor(
    secret: string,
    private readonly origin: () => string,
  ) {
    this.digest = sha256(secret);
  }

  /** Why the request is refused, or undefined. `secret` is what its address holds. */
  refusal(request: IncomingMessage, secret: string): { status: number; text: string } | undefined {
    const misnamed = this.misnamed(request);
    if (misnamed) return misnamed;
    if (!timingSafeEqual(sha256(secret), this.digest))
      return { status: 404, text: 'This address is of another start of the host. The one that is valid now was printed when it started.' };
    const { origin } = request.headers;
    if (origin === undefined && request.method !== 'GET') return { status: 403, text: 'A call needs the Origin header of its page.' };
    if (origin !== undefined && origin !== this.origin())
      return { status: 403, text: 'The preview does not answer the pages of other origins.' };
    return undefined;
  }

  /** Why a request is refused that goes by another name of this machine, or undefined. */
  misnamed(request: IncomingMessage): { status: number; text: string } | undefined {
    if (request.headers.host === new URL(this.origin()).host) return undefined;
    return { status: 403, text: `The preview is served at ${this.origin()} only.` };
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
