import { json } from '../../answer';
import { either } from '../../jira/call';
import { deskRefusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { attachmentBean } from '../beans/attachment';
import { deskCommentBean } from '../beans/comment';
import { CLASSIC, bodyOf, deskEndpoint, invalid, texts } from '../call';
import type { DeskCall } from '../call';
import { deskPage, innerPage } from '../page';
import { attach, bytesOf, keepTemporaryFiles } from '../work/attach';
import { additionalText, comment, isShown } from '../work/comment';
import { filesFor } from '../work/files';

const GRANULAR = 'read:request.attachment:jira-service-management';
const PATH = '/request/{issueIdOrKey}/attachment';
const WRITE = 'write:request.attachment:jira-service-management';

/** Files on requests. They are uploaded first and attached, with a comment, in a second step. */
export const attachmentEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.read, `${GRANULAR} read:user:jira`), (call) => {
    const open = call.rights.request(call.part('issueIdOrKey'));
    return json(deskPage(call, filesFor(call, open), (file) => attachmentBean(call, open, file)));
  }),
  deskEndpoint('POST', PATH, either(CLASSIC.write, `${GRANULAR} ${WRITE} read:user:jira`), (call) => json(add(call), 201)),
  deskEndpoint('GET', `${PATH}/{attachmentId}`, either(CLASSIC.read, `${GRANULAR} read:user:jira`), content),
  deskEndpoint('POST', '/servicedesk/{serviceDeskId}/attachTemporaryFile', either(CLASSIC.write, `${GRANULAR} ${WRITE}`), (call) => {
    const desk = call.rights.desk(call.part('serviceDeskId'));
    checkToken(call);
    const files = keepTemporaryFiles(call, desk);
    return json({ temporaryAttachments: files.map(({ id, filename }) => ({ temporaryAttachmentId: id, fileName: filename })) }, 201);
  }),
];

function add(call: DeskCall): unknown {
  const open = call.rights.request(call.part('issueIdOrKey'));
  const body = bodyOf(call);
  const ids = [...new Set(texts(body, 'temporaryAttachmentIds'))];
  if (ids.length === 0) throw invalid("'temporaryAttachmentIds' must name at least one file.");
  const names = ids.flatMap((id) => call.jsm.temporaryFiles.get(id)?.filename ?? []);
  const written = comment(call, open, additionalText(body) ?? `Attached: ${names.join(', ')}`, isShown(body));
  const files = attach(call, open, ids, written);
  const path = `/request/${open.issue.id}/attachment`;
  return {
    comment: deskCommentBean(call, open, written, []),
    attachments: innerPage(call, path, files, (file) => attachmentBean(call, open, file)),
  };
}

function content(call: DeskCall): SiteResponse {
  const open = call.rights.request(call.part('issueIdOrKey'));
  const file = filesFor(call, open).find(({ id }) => id === call.part('attachmentId'));
  if (!file) throw deskRefusal(404, 'sd.attachment.error.missing', 'The attachment does not exist.');
  return { status: 200, headers: { 'content-type': file.mimeType }, body: bytesOf(call, `jira/${file.id}`) };
}

/** A browser could be made to send such a form from elsewhere: Atlassian asks for a header that it cannot send. */
function checkToken({ request }: DeskCall): void {
  if (request.headers['x-atlassian-token']?.toLowerCase() === 'no-check') return;
  throw deskRefusal(403, 'sd.error.xsrf', 'XSRF check failed');
}
