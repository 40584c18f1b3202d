import { link } from '../../jira/beans/link';
import type { Attachment } from '../../jira/records';
import type { DeskCall } from '../call';
import type { OpenRequest } from '../permissions';
import { dateBean } from './date';
import { deskUserBean } from './user';

export function attachmentBean(call: DeskCall, { issue }: OpenRequest, file: Attachment): Record<string, unknown> {
  const self = link(call.state, `/rest/servicedeskapi/request/${issue.id}/attachment/${file.id}`);
  return {
    filename: file.filename,
    author: deskUserBean(call.state, file.authorId),
    created: dateBean(call, file.created),
    size: file.size,
    mimeType: file.mimeType,
    _links: { self, jiraRest: link(call.state, `/rest/api/2/attachment/${file.id}`), content: self },
  };
}
