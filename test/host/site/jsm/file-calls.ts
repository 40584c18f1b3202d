import type { OpenSite } from '../../../../host/site/open-site';
import type { ClientCall } from '../client/drive';
import { api, desk, request } from './shape-calls';
import { sendFile, temporaryId } from './upload';

/** A file on its way to a request and back: no comparison of shapes, but calls for a real client. */
export function* fileCalls(opened: OpenSite): Generator<ClientCall> {
  const file = { filename: 'seen.txt', content: 'what we saw' };
  yield ['POST', `${desk}/attachTemporaryFile`, `${api}/servicedesk/1/attachTemporaryFile`, file, 'lena'];
  const temporaryAttachmentIds = [temporaryId(sendFile(opened, 'lena', 'seen.txt', 'what we saw'))];
  const attached = { additionalComment: { body: 'Here' }, public: true, temporaryAttachmentIds };
  yield ['POST', `${request}/attachment`, `${api}/request/HELP-9/attachment`, attached, 'lena'];
  const attachment = opened.state.jira.attachments.all().at(-1)?.id ?? '';
  yield ['GET', `${request}/attachment/{attachmentId}`, `${api}/request/HELP-9/attachment/${attachment}`, undefined, 'lena'];
}
