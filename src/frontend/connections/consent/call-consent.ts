import type { ConsentCalls } from '../../../contract/consent';
import { callerOf } from '../../call';

/** The functions about clients that want to sign in. */
export const call = callerOf<ConsentCalls>();
