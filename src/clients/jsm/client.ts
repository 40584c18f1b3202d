import type { ProductHttp } from '../../ports/product-http';
import { requestApprovals } from './approvals';
import { requestAttachments } from './attachments';
import { requestComments } from './comments';
import { requestFeedback } from './feedback';
import { requestParticipants } from './participants';
import { customerRequests } from './requests';
import { requestSlas } from './slas';

/** Jira Service Management's REST calls, bound to one person by the port they use. One file per resource. */
export function jsmClient(http: ProductHttp) {
  return {
    approvals: requestApprovals(http),
    attachments: requestAttachments(http),
    comments: requestComments(http),
    feedback: requestFeedback(http),
    participants: requestParticipants(http),
    requests: customerRequests(http),
    slas: requestSlas(http),
  };
}

export type JsmClient = ReturnType<typeof jsmClient>;
