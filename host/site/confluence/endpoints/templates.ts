import { z } from 'zod';
import { json, noContent } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { templateBean } from '../beans/template-bean';
import { readV1 } from '../lookup';
import type { Space, Template } from '../records';
import { parseXml } from '../storage/xml';
import { StorageError } from '../storage/storage-error';
import { windowV1 } from '../window-v1';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const READ = ['read:confluence-content.summary', ['read:template:confluence', 'read:content-details:confluence']] as const;
const WRITE = [
  'write:confluence-content',
  ['read:template:confluence', 'read:content-details:confluence', 'write:template:confluence'],
] as const;
const LIST = ['spaceKey', 'start', 'limit', 'expand'] as const;
const EXPANSIONS = ['body', 'body.storage'] as const;

/** The templates of one space, or of the whole site where no space is named. */
const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/template/page',
  scopes: READ,
  query: LIST,
  handler: (context) => {
    const key = context.parameters.text('spaceKey');
    const space = key === undefined ? null : spaceWith(context, key);
    return window(
      context,
      context.confluence.templates.filter(({ spaceId }) => spaceId === (space?.id ?? null)),
    );
  },
});

/** No blueprint is installed on this site. */
const blueprints = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/template/blueprint',
  scopes: READ,
  query: LIST,
  handler: (context) => {
    const key = context.parameters.text('spaceKey');
    if (key !== undefined) spaceWith(context, key);
    return window(context, []);
  },
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/template/{contentTemplateId}',
  scopes: READ,
  query: ['expand'],
  handler: (context) => {
    expanded(context);
    return json(templateBean(context.confluence, templateInPath(context), { base: context.base, body: true }));
  },
});

const shared = {
  name: z.string().min(1).max(255),
  templateType: z.literal('page'),
  description: z.string().nullish(),
  labels: z.array(z.object({ prefix: z.string(), name: z.string() })).nullish(),
  body: z.object({ storage: z.object({ value: z.string(), representation: z.string() }) }),
};
const createSchema = z.object({ ...shared, space: z.object({ key: z.string() }).nullish() });
const updateSchema = z.object({ ...createSchema.shape, templateId: z.string() });

const create = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/rest/api/template',
  scopes: WRITE,
  handler: (context) => {
    const request = readV1(context, createSchema);
    const space = request.space ? spaceWith(context, request.space.key) : null;
    return save(context, { id: context.confluence.nextId(), spaceId: space?.id ?? null }, request);
  },
});

/** Space and kind of a template stay as they are. */
const update = confluenceEndpoint({
  method: 'PUT',
  path: '/wiki/rest/api/template',
  scopes: WRITE,
  handler: (context) => {
    const request = readV1(context, updateSchema);
    return save(context, visibleTemplate(context, request.templateId), request);
  },
});

const remove = confluenceEndpoint({
  method: 'DELETE',
  path: '/wiki/rest/api/template/{contentTemplateId}',
  scopes: ['write:confluence-content', 'write:template:confluence'],
  handler: (context) => {
    const template = templateInPath(context);
    checkAdministers(context, template);
    context.confluence.templates.delete(template.id);
    return noContent();
  },
});

function save(context: ConfluenceContext, place: Pick<Template, 'id' | 'spaceId'>, request: z.infer<typeof createSchema>): SiteResponse {
  checkAdministers(context, place);
  const { name, description, labels, body } = request;
  const template = context.confluence.templates.put({
    ...{ id: place.id, spaceId: place.spaceId, name },
    description: description ?? '',
    labelIds: (labels ?? []).map((label) => context.confluence.label('global', label.name.toLowerCase()).id),
    storage: wellFormed(body.storage.value),
  });
  return json(templateBean(context.confluence, template, { base: context.base, body: true }));
}

/** Templates hold variables that no document has, so they are kept as they were written. */
function wellFormed(storage: string): string {
  try {
    parseXml(storage);
    return storage;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw confluenceV1Refusal(400, `Error parsing xhtml: ${error.message}`);
  }
}

function checkAdministers({ confluence, permissions }: ConfluenceContext, { spaceId }: Pick<Template, 'spaceId'>): void {
  const space = spaceId === null ? undefined : confluence.spaces.get(spaceId);
  if (space ? permissions.administer(space) : permissions.administerSite()) return;
  throw confluenceV1Refusal(403, 'You do not have permission to change templates here');
}

function spaceWith({ confluence, permissions }: ConfluenceContext, key: string): Space {
  const space = confluence.space(key);
  if (space && permissions.viewSpace(space)) return space;
  throw confluenceV1Refusal(403, `There is no space with the key ${key} whose templates you may see`);
}

function templateInPath(context: ConfluenceContext): Template {
  return visibleTemplate(context, context.path['contentTemplateId'] ?? '');
}

/** 403 for what is not there and for what may not be seen, as this API has it. */
function visibleTemplate({ confluence, permissions }: ConfluenceContext, id: string): Template {
  const template = confluence.templates.get(id);
  const space = confluence.spaces.get(template?.spaceId ?? '');
  if (template && (space ? permissions.viewSpace(space) : template.spaceId === null)) return template;
  throw confluenceV1Refusal(403, `There is no template with the id ${id}`);
}

function expanded({ parameters }: ConfluenceContext): boolean {
  return (parameters.choices('expand', EXPANSIONS) ?? []).length > 0;
}

function window(context: ConfluenceContext, templates: Template[]): SiteResponse {
  const { base, confluence } = context;
  const body = expanded(context);
  return windowV1(context, templates, 25, (template) => templateBean(confluence, template, { base, body }));
}

export const templateEndpoints = [list, blueprints, single, create, update, remove];
