import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import { attachmentBeanV1 } from '../beans/attachment-bean-v1';
import { addFile, addFileVersion } from '../files';
import { editableContentV1 } from '../lookup';
import type { Attachment, Content } from '../records';
import { readUploads } from '../uploads';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const PATH = '/wiki/rest/api/content/{id}/child/attachment';
const WRITE = ['write:confluence-file', ['read:content-details:confluence', 'write:attachment:confluence']] as const;

/** Adds files; a name that is taken is refused. */
const add = confluenceEndpoint({
  method: 'POST',
  path: PATH,
  scopes: WRITE,
  query: ['status'],
  handler: (context) => {
    const { state, accountId, timestamp } = context;
    const content = attachable(context);
    const added = readUploads(context).map((upload) => {
      if (named(context, content, upload.title)) {
        throw confluenceV1Refusal(400, `Cannot add a new attachment with same file name as an existing attachment: ${upload.title}`);
      }
      return addFile(state, content, upload, { accountId, timestamp });
    });
    return json(list(context, added, content));
  },
});

/** Adds files, as a new version where the name is there already. */
const addOrUpdate = confluenceEndpoint({
  method: 'PUT',
  path: PATH,
  scopes: WRITE,
  query: ['status'],
  handler: (context) => {
    const { state, accountId, timestamp } = context;
    const content = attachable(context);
    const saved = readUploads(context).map((upload) => {
      const before = named(context, content, upload.title);
      const by = { accountId, timestamp };
      return before ? addFileVersion(state, before, upload, by) : addFile(state, content, upload, by);
    });
    return json(list(context, saved, content));
  },
});

const replaceData = confluenceEndpoint({
  method: 'POST',
  path: `${PATH}/{attachmentId}/data`,
  scopes: WRITE,
  handler: (context) => {
    const { state, accountId, timestamp } = context;
    const content = attachable(context);
    const before = attachmentOf(context, content);
    const [upload, ...more] = readUploads(context);
    if (!upload || more.length > 0) throw confluenceV1Refusal(400, 'One file was expected');
    // The name stays, whatever the uploaded file is called.
    const saved = addFileVersion(state, before, { ...upload, title: before.title }, { accountId, timestamp });
    return json(attachmentBeanV1(state, saved, content, context.base));
  },
});

/** Content that takes files from this person; drafts are asked for by name, as published content is by default. */
function attachable(context: ConfluenceContext): Content {
  const content = editableContentV1(context);
  const wanted = context.parameters.choice('status', ['current', 'draft']) ?? 'current';
  if (content.status === wanted) return content;
  throw confluenceV1Refusal(400, `The content is not ${wanted}`);
}

export function named({ confluence }: ConfluenceContext, { id }: Content, title: string): Attachment | undefined {
  return confluence.attachments.find((file) => file.contentId === id && file.title === title && file.status !== 'trashed');
}

/** The attachment in the path, which must be on the content in the path and not in the trash; 404 in v1's shape otherwise. */
export function attachmentOf({ confluence, path }: ConfluenceContext, content: Content): Attachment {
  const id = path['attachmentId'] ?? '';
  const attachment = confluence.attachments.get(id.startsWith('att') ? id : `att${id}`);
  if (attachment?.contentId === content.id && attachment.status !== 'trashed') return attachment;
  throw confluenceV1Refusal(404, `No attachment with id ${id} is on the content ${content.id}`);
}

function list({ state, base }: ConfluenceContext, attachments: Attachment[], content: Content): object {
  const results = attachments.map((attachment) => attachmentBeanV1(state, attachment, content, base));
  return { results, start: 0, limit: 50, size: results.length, _links: { base, context: '/wiki' } };
}

export const attachmentUploadEndpoints = [add, addOrUpdate, replaceData];
