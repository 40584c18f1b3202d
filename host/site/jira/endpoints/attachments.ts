import { json, noContent } from '../../answer';
import { MultipartError, readMultipart } from '../../multipart';
import { jiraRefusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { attachmentBean } from '../beans/activity';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { notModelled } from '../parameters';
import type { Attachment } from '../records';
import { found } from '../state';
import { attachFile, detachFile } from '../work/attachments';
import { attachmentBlob } from '../work/delete-issue';

const PATH = '/rest/api/3/attachment';
const PEOPLE = 'read:application-role:jira read:avatar:jira read:group:jira';
const UPLOAD = 'read:user:jira write:attachment:jira read:attachment:jira read:avatar:jira';
/** 10 MB, the limit that a new site has. */
const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** Files on issues: what they are, what is in them, adding and deleting them. */
export const attachmentEndpoints = [
  jiraEndpoint(
    'GET',
    `${PATH}/{id}`,
    either('read:jira-work', `read:attachment:jira read:user:jira ${PEOPLE}`),
    (call) => json({ ...attachmentBean(call.access, asked(call)), id: Number(call.part('id')) }),
    'anonymous',
  ),
  jiraEndpoint('DELETE', `${PATH}/{id}`, either('write:jira-work', 'delete:attachment:jira'), remove),
  jiraEndpoint('GET', `${PATH}/content/{id}`, either('read:jira-work', 'read:attachment:jira'), content, 'anonymous'),
  jiraEndpoint('GET', `${PATH}/thumbnail/{id}`, either('read:jira-work', 'read:attachment:jira'), thumbnail, 'anonymous'),
  jiraEndpoint(
    'GET',
    `${PATH}/meta`,
    either('read:jira-work', 'read:instance-configuration:jira'),
    () => json({ enabled: true, uploadLimit: UPLOAD_LIMIT }),
    'anonymous',
  ),
  jiraEndpoint('POST', '/rest/api/3/issue/{issueIdOrKey}/attachments', either('write:jira-work', UPLOAD), upload, 'anonymous'),
];

/** The attachment of an issue that the reader sees. */
function asked({ access, jira, part }: JiraCall): Attachment {
  const attachment = jira.attachments.get(part('id'));
  const issue = attachment && jira.issues.get(attachment.issueId);
  if (attachment && issue && access.sees(issue)) return attachment;
  throw jiraRefusal(404, [`The attachment with id '${part('id')}' does not exist`]);
}

/** The bytes themselves, also as one range of them; a redirect to a media server is not what this site does. */
function content(call: JiraCall): SiteResponse {
  const attachment = asked(call);
  call.parameters.boolean('redirect', true);
  const bytes = found(call.state.blobs.get(attachmentBlob(attachment.id)), `content of attachment ${attachment.id}`);
  const headers = {
    'content-type': attachment.mimeType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
  };
  const range = call.request.headers['range'];
  if (range === undefined) return { status: 200, headers, body: bytes };
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const end = Math.min(last === '' ? Infinity : Number(last), bytes.length - 1);
  if (first === '' || Number(first) > end) throw jiraRefusal(416, ['The requested range cannot be served.']);
  const part = `bytes ${first}-${String(end)}/${String(bytes.length)}`;
  return { status: 206, headers: { ...headers, 'content-range': part }, body: bytes.slice(Number(first), end + 1) };
}

/** Images have thumbnails; making them smaller takes an image library, which this site does not have. */
function thumbnail(call: JiraCall): SiteResponse {
  if (!asked(call).mimeType.startsWith('image/')) throw jiraRefusal(404, ['The attachment has no thumbnail.']);
  throw notModelled('The thumbnail of an image');
}

/** Takes the files of a form under the name `file`; the header that keeps web pages from uploading is required. */
function upload(call: JiraCall): SiteResponse {
  const { access, author, now, part, request } = call;
  const issue = access.issue(part('issueIdOrKey'));
  if (!/^(no-check|nocheck)$/i.test(request.headers['x-atlassian-token'] ?? '')) throw jiraRefusal(403, ['XSRF check failed']);
  const files = readFiles(call);
  if (files.length === 0) throw jiraRefusal(400, ["No file was sent under the name 'file'."]);
  if (files.some(({ bytes }) => bytes.length > UPLOAD_LIMIT)) throw jiraRefusal(413, ['The file is larger than the limit of 10 MB.']);
  return json(files.map((file) => attachmentBean(access, attachFile(access, issue, file, author(), now()))));
}

function readFiles({ request }: JiraCall) {
  try {
    return readMultipart(request).flatMap(({ name, filename, contentType, bytes }) =>
      name === 'file' && filename !== undefined ? [{ filename, mimeType: contentType ?? 'application/octet-stream', bytes }] : [],
    );
  } catch (error) {
    if (error instanceof MultipartError) throw jiraRefusal(415, ['The attachments must be sent as multipart/form-data.']);
    throw error;
  }
}

function remove(call: JiraCall): SiteResponse {
  detachFile(call.access, asked(call), call.author(), call.now());
  return noContent();
}
