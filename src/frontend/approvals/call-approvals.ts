import type { ApprovalCalls } from '../../contract/approvals';
import { callerOf } from '../call';

/** The functions about calls that wait for a human. */
export const call = callerOf<ApprovalCalls>();
