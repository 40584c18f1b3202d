import { z } from 'zod';
import { json, noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { confluenceV2Refusal } from '../../refusal';
import type { SiteState } from '../../state';
import { notFound, pathId } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import { PROPERTY_HOLDERS } from '../property-holders';
import type { PropertyHolder } from '../property-holders';
import type { ContentProperty } from '../records';
import { readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const requestSchema = z.strictObject({ key: z.string().min(1).max(255), value: z.json() });
const updateSchema = z.strictObject({
  ...requestSchema.shape,
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
});

const list = ({ path, read, find, bean }: PropertyHolder): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: [read],
    query: ['key', ...LIST_PARAMETERS],
    handler: (context) => {
      const { id } = find(context);
      const key = context.parameters.text('key');
      const items = context.confluence.properties.filter(
        (property) => property.contentId === id && (key === undefined || property.key === key),
      );
      return listPage({ ...context, items, orders: { key: (property: ContentProperty) => property.key }, defaultSort: 'key' }, bean);
    },
  });

const create = ({ path, read, write, find, mayChange, created, bean }: PropertyHolder): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'POST',
    path,
    scopes: [[read, write]],
    handler: (context) => {
      const { confluence, accountId, timestamp } = context;
      const { id: contentId } = find(context);
      if (!mayChange(context, contentId)) throw notFound();
      const { key, value } = readRequest(context, requestSchema);
      const taken = confluence.properties.find((property) => property.contentId === contentId && property.key === key);
      if (taken) throw confluenceV2Refusal(409, 'CONFLICT', `A property with the key '${key}' already exists`);
      const version = { number: 1, authorId: accountId, createdAt: timestamp, message: '', minorEdit: false };
      return json(
        bean(confluence.properties.put({ id: confluence.nextId(), contentId, key, value, createdAt: timestamp, version })),
        created,
      );
    },
  });

const single = ({ path, read, find, bean }: PropertyHolder): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/{property-id}`,
    scopes: [read],
    handler: (context) => json(bean(propertyInPath(context, find(context).id))),
  });

const update = ({ path, read, write, find, mayChange, bean }: PropertyHolder): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'PUT',
    path: `${path}/{property-id}`,
    scopes: [[read, write]],
    handler: (context) => {
      const { confluence, accountId, timestamp, parameters } = context;
      const { id } = find(context);
      const property = propertyInPath(context, id);
      if (!mayChange(context, id)) throw notFound();
      const { key, value, version } = readRequest(context, updateSchema);
      if (key !== property.key) throw parameters.refuse(`The key of the property is '${property.key}' and cannot be changed`);
      if (version.number !== property.version.number + 1) {
        const title = `Version must be incremented when updating a property. Current Version: [${property.version.number}]. Provided version: [${version.number}]`;
        throw confluenceV2Refusal(409, 'CONFLICT', title);
      }
      const saved = { number: version.number, authorId: accountId, createdAt: timestamp, message: version.message ?? '', minorEdit: false };
      return json(bean(confluence.properties.put({ ...property, value, version: saved })));
    },
  });

const remove = ({ path, read, write, find, mayChange }: PropertyHolder): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'DELETE',
    path: `${path}/{property-id}`,
    scopes: [[read, write]],
    handler: (context) => {
      const { id } = find(context);
      const property = propertyInPath(context, id);
      if (!mayChange(context, id)) throw notFound();
      context.confluence.properties.delete(property.id);
      return noContent();
    },
  });

function propertyInPath(context: ConfluenceContext, holderId: string): ContentProperty {
  const property = context.confluence.properties.get(pathId(context, 'property-id'));
  if (property?.contentId !== holderId) throw notFound();
  return property;
}

export const contentPropertyEndpoints = PROPERTY_HOLDERS.flatMap((holder) => [
  list(holder),
  create(holder),
  single(holder),
  update(holder),
  remove(holder),
]);
