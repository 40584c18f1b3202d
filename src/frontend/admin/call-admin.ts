import type { AdminCalls } from '../../contract/admin';
import { callerOf } from '../call';

/** The admin resolver's functions. */
export const call = callerOf<AdminCalls>();
