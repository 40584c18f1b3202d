import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import { attachmentBeanV1 } from '../beans/attachment-bean-v1';
import { fileOf, fileVersions } from '../files';
import { downloadPath } from '../links';
import { contentNotFoundV1, editableContentV1, readV1, visibleContentV1 } from '../lookup';
import type { Attachment, Content } from '../records';
import { attachmentOf, named } from './attachment-upload';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const PATH = '/wiki/rest/api/content/{id}/child/attachment/{attachmentId}';

const updateSchema = z.object({
  id: z.string(),
  type: z.literal('attachment'),
  version: z.object({ number: z.int() }),
  title: z.string().min(1).optional(),
  container: z.object({ id: z.union([z.string(), z.int()]) }).optional(),
  metadata: z.object({ mediaType: z.string().optional(), comment: z.string().optional() }).optional(),
});

/** Name, media type, comment, and the page that holds the file; what the file says stays, and so does its version. */
const update = confluenceEndpoint({
  method: 'PUT',
  path: PATH,
  scopes: [
    ['write:confluence-file', 'write:confluence-props'],
    ['read:content-details:confluence', 'write:attachment:confluence'],
  ],
  handler: (context) => {
    const { confluence, state, base } = context;
    const content = editableContentV1(context);
    const attachment = attachmentOf(context, content);
    const { id, version, title = attachment.title, container, metadata = {} } = readV1(context, updateSchema);
    if (`att${id.replace(/^att/, '')}` !== attachment.id) throw confluenceV1Refusal(400, `The id ${id} is not the one in the path`);
    if (version.number !== attachment.version.number) {
      throw confluenceV1Refusal(409, `The attachment is at version ${attachment.version.number}, not ${version.number}`);
    }
    const holder = container ? newHolder(context, String(container.id)) : content;
    const taken = named(context, holder, title);
    if (taken && taken.id !== attachment.id) throw confluenceV1Refusal(400, `An attachment named ${title} is there already`);
    const { mediaType = attachment.mediaType, comment = attachment.comment } = metadata;
    const changed = confluence.attachments.put({ ...attachment, contentId: holder.id, title, mediaType, comment });
    return json(attachmentBeanV1(state, changed, holder, base));
  },
});

function newHolder({ confluence, permissions }: ConfluenceContext, id: string): Content {
  const holder = confluence.contents.get(id);
  if (holder && permissions.edit(holder)) return holder;
  throw confluenceV1Refusal(403, `You may not move the attachment to the content ${id}`);
}

/** Sends the client on to the address that the file has in links. */
const download = confluenceEndpoint({
  method: 'GET',
  path: `${PATH}/download`,
  scopes: ['readonly:content.attachment:confluence', 'read:attachment:confluence'],
  query: ['version', 'status'],
  handler: (context) => {
    const content = visibleContentV1(context);
    const statuses: readonly string[] = context.parameters.list('status') ?? [content.status];
    if (!statuses.includes(content.status)) throw contentNotFoundV1(context);
    const attachment = attachmentOf(context, content);
    const number = context.parameters.integer('version', { min: 1, max: attachment.version.number }) ?? attachment.version.number;
    return { status: 302, headers: { location: `${context.base}${downloadPath(attachment, content, number)}` }, body: null };
  },
});

/** What links to attachments lead to: not part of the published API, but pages and answers name it. */
const serve = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/download/attachments/{id}/{fileName}',
  scopes: ['readonly:content.attachment:confluence', 'read:attachment:confluence'],
  query: ['version', 'modificationDate', 'api', 'cacheVersion'],
  handler: (context) => {
    const content = visibleContentV1(context);
    const attachment = namedInPath(context, content);
    const number = context.parameters.integer('version', { min: 1, max: attachment.version.number }) ?? attachment.version.number;
    const version = fileVersions(attachment).find((one) => one.number === number);
    const bytes = fileOf(context.state, attachment, number);
    if (!bytes || !version) throw confluenceV1Refusal(404, `Nothing is stored for version ${number} of the attachment ${attachment.id}`);
    const name = encodeURIComponent(version.title);
    const headers = { 'content-type': version.mediaType, 'content-disposition': `attachment; filename*=UTF-8''${name}` };
    return { status: 200, headers, body: bytes };
  },
});

function namedInPath(context: ConfluenceContext, content: Content): Attachment {
  const title = context.path['fileName'] ?? '';
  const attachment = named(context, content, title);
  if (attachment) return attachment;
  throw confluenceV1Refusal(404, `No attachment named ${title} is on the content ${content.id}`);
}

export const attachmentFileEndpoints = [update, download, serve];
