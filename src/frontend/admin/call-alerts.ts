import type { AlertCalls } from '../../contract/alerts';
import { callerOf } from '../call';

/** The functions about what was unusual. */
export const callAlerts = callerOf<AlertCalls>();
