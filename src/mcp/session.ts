import type { PipelinePorts } from '../pipeline/ports';
import type { Session } from '../pipeline/session';
import type { Scope } from '../policy/connection';

/** One request's session at this door; `retryAfterSeconds` is set when a limit was met, for the HTTP status. */
export interface McpSession {
  session: Session;
  pipeline: PipelinePorts;
  retryAfterSeconds: number | null;
  /** Scopes that a call would have needed and that the connection was not given, for the challenge. */
  missingScopes: readonly Scope[];
  /** True when Atlassian lets nobody act as the connection's owner any more: then the connection ends. */
  personGone: boolean;
}
