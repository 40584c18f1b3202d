import { json } from '../answer';
import type { SiteResponse } from '../request';
import { SINGLE_BODY_FORMATS } from './beans/body-bean';
import { contentBean } from './beans/content-bean';
import { propertyBean } from './beans/property-bean';
import { versionBean } from './beans/version-bean';
import type { ConfluenceContext } from './endpoints/define';
import { notFound } from './lookup';
import type { Content, ContentDraft } from './records';

export const CONTENT_SINGLE_PARAMETERS = [
  'body-format',
  'get-draft',
  'status',
  'version',
  'include-labels',
  'include-properties',
  'include-versions',
  'include-version',
] as const;

const STATUSES = ['current', 'archived', 'trashed', 'deleted', 'historical', 'draft'] as const;
/** What is read when no status is asked for. */
const PUBLISHED: readonly string[] = ['current', 'archived', 'trashed'];

/** v2's single page or blog post with what the query asks to include. 404 for a version that never was, or another status. */
export function contentSingle(context: ConfluenceContext, content: Content): SiteResponse {
  const { confluence, base, parameters, permissions } = context;
  if (wantsDraft(context) && content.draft && permissions.edit(content)) return json(draftBean(context, content, content.draft));
  const number = parameters.integer('version', { min: 1, max: Number.MAX_SAFE_INTEGER });
  const version = number === undefined ? confluence.current(content) : confluence.version(content, number);
  if (
    !version ||
    !wantedStatuses(context).some((status) => status === content.status || (status === 'historical' && number !== undefined))
  ) {
    throw notFound();
  }
  rememberView(context, content);
  const bean = contentBean(confluence, content, parameters.bodyFormat(SINGLE_BODY_FORMATS), version);
  return json({ ...withVersion(withBase(bean, base), parameters.flag('include-version', true)), ...included(context, content) });
}

/** An earlier version is asked for by its number, with the status of the content now or as what it is: historical. */
function wantedStatuses({ parameters }: ConfluenceContext): readonly string[] {
  return parameters.choices('status', STATUSES) ?? (parameters.flag('get-draft', false) ? ['draft'] : PUBLISHED);
}

function rememberView({ confluence, accountId, timestamp }: ConfluenceContext, { id: contentId }: Content): void {
  const id = `${accountId} ${contentId}`;
  const times = (confluence.views.get(id)?.times ?? 0) + 1;
  confluence.views.put({ id, accountId, contentId, times, lastAt: timestamp });
}

/** The answer to a change: the content as it now is, with its body as a document. */
export function changedContent({ confluence, base }: ConfluenceContext, content: Content): SiteResponse {
  return json(withBase(contentBean(confluence, content, 'atlas_doc_format'), base));
}

/** The same for the draft of something published. */
export function changedDraft(context: ConfluenceContext, content: Content): SiteResponse {
  if (!content.draft) throw new Error(`Content ${content.id} has no draft.`);
  return json(draftBean(context, content, content.draft, 'atlas_doc_format'));
}

function wantsDraft({ parameters }: ConfluenceContext): boolean {
  return parameters.flag('get-draft', false) || (parameters.choices('status', STATUSES) ?? []).join() === 'draft';
}

function draftBean(
  { confluence, base, parameters }: ConfluenceContext,
  content: Content,
  { title, body, authorId, at }: ContentDraft,
  format = parameters.bodyFormat(SINGLE_BODY_FORMATS),
): object {
  const version = { id: content.id, contentId: content.id, number: 1, title, body, authorId, createdAt: at, message: '', minorEdit: false };
  return withBase({ ...contentBean(confluence, content, format, version), status: 'draft' }, base);
}

function withVersion({ version, ...rest }: Linked, wanted: boolean): object {
  return wanted ? { ...rest, version } : rest;
}

interface Linked {
  version?: unknown;
  _links: object;
}

function withBase(bean: object, base: string): Linked {
  const links = '_links' in bean && typeof bean._links === 'object' ? bean._links : {};
  return { ...bean, _links: { ...links, base } };
}

function included({ confluence, parameters, request }: ConfluenceContext, content: Content): object {
  const part = (name: string, results: () => object[]): object =>
    parameters.flag(`include-${name}`, false)
      ? { [name]: { results: results(), meta: { hasMore: false }, _links: { self: `${request.path}/${name}` } } }
      : {};
  return {
    ...part('labels', () => confluence.labelsOf(content)),
    ...part('properties', () => confluence.properties.filter(({ contentId }) => contentId === content.id).map(propertyBean)),
    ...part('versions', () => confluence.versionsOf(content).map(versionBean)),
  };
}
