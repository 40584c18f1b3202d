import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV2Refusal } from '../../refusal';
import { propertyBean } from '../beans/property-bean';
import { notFound, pageInPath } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { ContentProperty } from '../records';
import { readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

const requestSchema = z.strictObject({ key: z.string().min(1).max(255), value: z.json() });

const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{page-id}/properties',
  scopes: ['read:page:confluence'],
  query: ['key', ...LIST_PARAMETERS],
  handler: (context) => {
    const page = pageInPath(context, 'page-id');
    const key = context.parameters.text('key');
    const items = context.confluence.properties.filter(
      (property) => property.contentId === page.id && (key === undefined || property.key === key),
    );
    return listPage({ ...context, items, orders: { key: (property: ContentProperty) => property.key }, defaultSort: 'key' }, propertyBean);
  },
});

const create = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/pages/{page-id}/properties',
  scopes: [['read:page:confluence', 'write:page:confluence']],
  handler: (context) => {
    const { confluence, permissions, accountId, timestamp } = context;
    const page = pageInPath(context, 'page-id');
    if (!permissions.edit(page)) throw notFound();
    const { key, value } = readRequest(context, requestSchema);
    const taken = confluence.properties.find((property) => property.contentId === page.id && property.key === key);
    if (taken) throw confluenceV2Refusal(409, 'CONFLICT', `A property with the key '${key}' already exists on this page`);
    const version = { number: 1, authorId: accountId, createdAt: timestamp, message: '', minorEdit: false };
    return json(propertyBean(confluence.properties.put({ id: confluence.nextId(), contentId: page.id, key, value, version })));
  },
});

export const contentPropertyEndpoints = [list, create];
