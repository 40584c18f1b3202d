import type { AnomalyKind } from '../policy/anomaly-kinds';
import type { Connection } from '../policy/connection';

/** Something unusual that the calls of a connection showed. */
export interface AlertView {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  kind: AnomalyKind;
  /** Account id of the person whose agent it is. */
  account: string;
  /** Id and name of the connection; null at doors without connections. */
  connection: string | null;
  connectionName: string | null;
  /** How much there was, and how much would have been usual. */
  value: number;
  usual: number;
  /** Whether the connection was paused for it. */
  paused: boolean;
  dismissed: { by: string; at: number } | null;
}

/** The functions about alerts; each is for site admins only. */
export interface AlertCalls {
  alerts: { payload: { cursor?: string }; answer: { alerts: readonly AlertView[]; cursor?: string } };
  dismissAlert: { payload: { id: string }; answer: AlertView };
  /** Lets a paused connection go on. */
  resumeConnection: { payload: { id: string }; answer: Connection };
}
