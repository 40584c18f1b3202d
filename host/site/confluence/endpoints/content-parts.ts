import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { LIST_BODY_FORMATS, bodyBean } from '../beans/body-bean';
import { versionBean } from '../beans/version-bean';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { ContentVersion, Label } from '../records';
import { confluenceEndpoint } from './define';

const versions = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/versions`,
    scopes: ['read:page:confluence'],
    query: ['body-format', ...LIST_PARAMETERS],
    handler: (context) => {
      const content = contentInPath(context, kind);
      const format = context.parameters.choice('body-format', LIST_BODY_FORMATS);
      const items = context.confluence.versions
        .filter(({ contentId }) => contentId === content.id)
        .map((version) => ({ ...version, id: String(version.number) }));
      const orders = { 'modified-date': ({ createdAt }: ContentVersion) => createdAt };
      return listPage({ ...context, items, orders, defaultSort: '-modified-date' }, (version) => ({
        ...versionBean(version),
        [kind.type]: { id: content.id, title: version.title, body: bodyBean(version.body, format) },
      }));
    },
  });

const labels = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/labels`,
    scopes: ['read:page:confluence'],
    query: ['prefix', ...LIST_PARAMETERS],
    handler: (context) => {
      const content = contentInPath(context, kind);
      const prefix = context.parameters.choice('prefix', ['my', 'team', 'global', 'system']);
      const items = context.confluence.labelsOf(content).filter((label) => prefix === undefined || label.prefix === prefix);
      const orders = { id: ({ id }: Label) => Number(id), name: ({ name }: Label) => name };
      return listPage({ ...context, items, orders, defaultSort: 'id' }, (label) => label);
    },
  });

export const contentPartEndpoints = [...CONTENT_KINDS.map(versions), ...CONTENT_KINDS.map(labels)];
