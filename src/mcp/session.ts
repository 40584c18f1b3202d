import type { PipelinePorts } from '../pipeline/ports';
import type { Session } from '../pipeline/session';

/** One request's session at this door; `retryAfterSeconds` is set when a limit was met, for the HTTP status. */
export interface McpSession {
  session: Session;
  pipeline: PipelinePorts;
  retryAfterSeconds: number | null;
}
