import { LIST_BODY_FORMATS, bodyBean } from '../beans/body-bean';
import { versionBean } from '../beans/version-bean';
import { pageInPath } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { ContentVersion, Label } from '../records';
import { confluenceEndpoint } from './define';

const versions = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/versions',
  scopes: ['read:page:confluence'],
  query: ['body-format', ...LIST_PARAMETERS],
  handler: (context) => {
    const page = pageInPath(context);
    const format = context.parameters.choice('body-format', LIST_BODY_FORMATS);
    const items = context.confluence.versions
      .filter(({ contentId }) => contentId === page.id)
      .map((version) => ({ ...version, id: String(version.number) }));
    const orders = { 'modified-date': ({ createdAt }: ContentVersion) => createdAt };
    return listPage({ ...context, items, orders, defaultSort: '-modified-date' }, (version) => ({
      ...versionBean(version),
      page: { id: page.id, title: version.title, body: bodyBean(version.body, format) },
    }));
  },
});

const labels = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/labels',
  scopes: ['read:page:confluence'],
  query: ['prefix', ...LIST_PARAMETERS],
  handler: (context) => {
    const page = pageInPath(context);
    const prefix = context.parameters.choice('prefix', ['my', 'team', 'global', 'system']);
    const items = context.confluence.labelsOf(page).filter((label) => prefix === undefined || label.prefix === prefix);
    const orders = { id: ({ id }: Label) => Number(id), name: ({ name }: Label) => name };
    return listPage({ ...context, items, orders, defaultSort: 'id' }, (label) => label);
  },
});

export const pagePartEndpoints = [versions, labels];
