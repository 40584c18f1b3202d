import type { Asking } from './asking';
import { CqlError } from './cql-error';
import { date } from './date-field';
import { ordered, written } from './field';
import type { Field } from './field';
import { contentIds, identity, name, people, spaceKeys } from './identity-field';
import type { SearchItem } from './search-item';
import { either, likeness } from './text-field';
import type { Value } from './value';

/** Favourites are nobody else's business: a query may only name the person who asks. */
function ownName(value: Value, asking: Asking): readonly string[] {
  const named = people(value, asking);
  if (named.includes(asking.accountId)) return [asking.accountId];
  throw new CqlError('Only your own favourites can be searched');
}

const TYPES = ['page', 'blogpost', 'comment', 'attachment', 'space', 'whiteboard', 'database', 'folder', 'embed'];

function typeName(value: Value): readonly string[] {
  const type = written(value).toLowerCase();
  if (TYPES.includes(type) || type.includes(':')) return [type];
  throw new CqlError(
    type === 'user' ? "Content of type 'user' is searched by /wiki/rest/api/search/user alone" : `Unknown content type '${type}'`,
  );
}

/** Favourites are no type that a space has: they stand for their keys, which `spaceType` reads too. */
function spaceTypeName(value: Value, { favouriteSpaces }: Asking): readonly string[] {
  const type = written(value).toLowerCase();
  if (type === 'favourite' || type === 'favorite') return favouriteSpaces().map((key) => `key:${key}`);
  if (type === 'global' || type === 'personal') return [type];
  throw new CqlError(`Unknown space type '${type}'`);
}

const everyWord = (item: SearchItem): string => [item.title, item.text, ...item.labels].join('\n');
const id = ordered(
  identity((item: SearchItem) => [item.id], contentIds),
  (item) => Number(item.id.replace(/\D/g, '')),
);
const favourite = identity((item: SearchItem) => item.favouriteOf, ownName);
const space = ordered(
  identity((item: SearchItem) => [item.space.key], spaceKeys),
  (item) => item.space.key.toLowerCase(),
);
const spaceType = identity((item: SearchItem) => [item.space.type, `key:${item.space.key}`], spaceTypeName);
const title = either(
  identity((item: SearchItem) => [item.title], name),
  likeness((item) => item.title),
);

const fields: Record<string, Field<SearchItem>> = {
  ancestor: identity((item) => item.ancestors, contentIds),
  container: identity((item) => [item.container], contentIds),
  content: id,
  contributor: identity((item) => item.contributors, people),
  created: date((item) => item.created),
  creator: ordered(
    identity((item) => [item.creator], people),
    (item) => item.creator,
  ),
  favorite: favourite,
  favourite,
  id,
  label: identity((item) => item.labels, name),
  lastmodified: date((item) => item.lastModified),
  macro: identity((item) => item.macros, name),
  mention: identity((item) => item.mentions, people),
  parent: identity((item) => [item.parent], contentIds),
  sitesearch: likeness(everyWord),
  space,
  'space.category': identity((item) => item.space.categories, name),
  'space.key': space,
  'space.title': ordered(
    likeness((item) => item.space.name),
    (item) => item.space.name.toLowerCase(),
  ),
  'space.type': ordered(spaceType, (item) => item.space.type),
  text: likeness(everyWord),
  title: ordered(title, (item) => item.title.toLowerCase()),
  type: ordered(
    identity((item) => [item.type], typeName),
    (item) => item.type,
  ),
  watcher: identity((item) => item.watchers, people),
};

/** The fields of content and spaces, by lower-case name. Source: "CQL fields". */
export const CONTENT_FIELDS: ReadonlyMap<string, Field<SearchItem>> = new Map(Object.entries(fields));
