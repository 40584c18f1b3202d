import type { ConnectionsCalls } from '../../contract/connections';
import { callerOf } from '../call';

/** The functions of the person's own connections. */
export const call = callerOf<ConnectionsCalls>();
