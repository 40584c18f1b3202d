import type { Endpoint } from '../../endpoint';
import type { SiteResponse } from '../../request';
import type { SiteState } from '../../state';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { contentList } from '../content-list';
import { attachmentInPath, notFound, pathId, visibleSpace } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { Label } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const LIST = ['prefix', ...LIST_PARAMETERS] as const;

function labelList(context: ConfluenceContext, labels: Label[]): SiteResponse {
  const prefix = context.parameters.choice('prefix', ['my', 'team', 'global', 'system']);
  const items = labels.filter((label) => prefix === undefined || label.prefix === prefix);
  const orders = { id: ({ id }: Label) => Number(id), name: ({ name }: Label) => name };
  return listPage({ ...context, items, orders, defaultSort: 'id' }, (label) => label);
}

const ofContent = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/labels`,
    scopes: ['read:page:confluence'],
    query: LIST,
    handler: (context) => labelList(context, context.confluence.labelsOf(contentInPath(context, kind))),
  });

const ofAttachment = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{id}/labels',
  scopes: ['read:attachment:confluence'],
  query: LIST,
  handler: (context) => labelList(context, context.confluence.labelsOf(attachmentInPath(context))),
});

const ofSpace = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/labels',
  scopes: ['read:space:confluence'],
  query: LIST,
  handler: (context) => labelList(context, context.confluence.labelsOf(visibleSpace(context, pathId(context)))),
});

/** Every label on what the person may see in the space, once. */
const ofSpaceContent = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/content/labels',
  scopes: ['read:space:confluence'],
  query: LIST,
  handler: (context) => {
    const { confluence, permissions } = context;
    const space = visibleSpace(context, pathId(context));
    const contents = confluence.contents.filter(
      (content) => content.spaceId === space.id && content.status === 'current' && permissions.view(content),
    );
    return labelList(context, [...new Set(contents.flatMap((content) => confluence.labelsOf(content)))]);
  },
});

const labelled = ({ type, path }: (typeof LABELLED)[number]): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: ['read:page:confluence'],
    query: ['space-id', 'body-format', ...LIST_PARAMETERS],
    handler: (context) => {
      const id = pathId(context);
      if (!context.confluence.labels.get(id)) throw notFound();
      return contentList(context, { type, statuses: ['current'], among: ({ labelIds }) => labelIds.includes(id) });
    },
  });

const LABELLED = [
  { type: 'page', path: '/wiki/api/v2/labels/{id}/pages' },
  { type: 'blogpost', path: '/wiki/api/v2/labels/{id}/blogposts' },
] as const;

export const labelEndpoints = [...CONTENT_KINDS.map(ofContent), ofAttachment, ofSpace, ofSpaceContent, ...LABELLED.map(labelled)];
