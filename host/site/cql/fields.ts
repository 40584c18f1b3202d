import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { CqlError } from './cql-error';
import { parseDate } from './dates';
import type { SearchItem } from './search-item';
import type { Value } from './value';
import { parseWordQuery } from './word-query';

export type Predicate = (item: SearchItem) => boolean;

/** What a field of CQL allows and how it is tested; `values` holds several only for IN and NOT IN. */
export interface Field {
  operators: readonly OperatorValue[];
  test(operator: OperatorValue, values: readonly Value[], asking: Asking): Predicate;
}

const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
const LIKENESS = ['~', '!~'] as const;

/** Names are compared without case; `!=` and NOT IN hold where no value of the item is wanted. */
function identity(read: (item: SearchItem) => readonly (string | null)[], check: (value: Value, asking: Asking) => string): Field {
  return {
    operators: EQUALITY,
    test: (operator, values, asking) => {
      const wanted = new Set(values.map((value) => check(value, asking).toLowerCase()));
      const has: Predicate = (item) => read(item).some((value) => value !== null && wanted.has(value.toLowerCase()));
      return operator === '=' || operator === 'in' ? has : (item) => !has(item);
    },
  };
}

/** The same, where functions such as `favouriteSpaces()` may stand for several names after IN and NOT IN. */
function identityOfMany(
  kind: 'spaces' | 'contents',
  read: (item: SearchItem) => readonly (string | null)[],
  check: (value: Value) => string,
): Field {
  const same = identity(read, check);
  return {
    ...same,
    test: (operator, values, asking) => {
      const single = values.flatMap((value): Value[] => {
        if (value.kind !== kind) return [value];
        if (operator === '=' || operator === '!=') throw new CqlError(`A function that gives several ${kind} needs IN or NOT IN`);
        return value.names.map((text) => ({ kind: 'text', text }));
      });
      return same.test(operator, single, asking);
    },
  };
}

function likeness(read: (item: SearchItem) => string): Field {
  return {
    operators: LIKENESS,
    test: (operator, values) => {
      const queries = values.map((value) => parseWordQuery(written(value)));
      return (item) => queries.every((query) => query.matches(read(item))) === (operator === '~');
    },
  };
}

/** One field that may be both the same as a text and like it. */
function either(same: Field, like: Field): Field {
  return {
    operators: [...like.operators, ...same.operators],
    test: (operator, values, asking) => (like.operators.includes(operator) ? like : same).test(operator, values, asking),
  };
}

function date(read: (item: SearchItem) => number): Field {
  return {
    operators: ['=', '!=', '>', '>=', '<', '<='],
    test: (operator, [value], asking) => {
      if (value?.kind !== 'date' && value?.kind !== 'text') throw new CqlError('A date was expected');
      const { start, length } = value.kind === 'date' ? value : parseDate(value.text, asking);
      const within: Predicate = (item) => read(item) >= start && read(item) < start + Math.max(length, 1);
      if (operator === '=') return within;
      if (operator === '!=') return (item) => !within(item);
      return (item) =>
        (operator.startsWith('>') && read(item) > start) ||
        (operator.startsWith('<') && read(item) < start) ||
        (operator.endsWith('=') && read(item) === start);
    },
  };
}

function written(value: Value): string {
  if (value.kind === 'text') return value.text;
  throw new CqlError(`A ${value.kind} function cannot stand where a text belongs`);
}

function personOf(value: Value): string {
  return value.kind === 'person' ? value.accountId : written(value);
}

/** Favourites are nobody else's business: a query may only name the person who asks. */
function ownName(value: Value, { accountId }: Asking): string {
  if (personOf(value) === accountId) return accountId;
  throw new CqlError('Only your own favourites can be searched');
}

const TYPES = ['page', 'blogpost', 'comment', 'attachment', 'space', 'whiteboard', 'database', 'folder', 'embed'];

function typeOf(value: Value): string {
  const type = written(value).toLowerCase();
  if (TYPES.includes(type) || type.includes(':')) return type;
  throw new CqlError(type === 'user' ? "Searching for type 'user' is not modelled by the local site" : `Unknown content type '${type}'`);
}

function contentId(value: Value): string {
  const id = written(value);
  if (/^(att)?\d+$/.test(id)) return id;
  throw new CqlError(`'${id}' is not the id of content`);
}

const everyWord = (item: SearchItem): string => [item.title, item.text, ...item.labels].join('\n');
const title = likeness((item) => item.title);
const spaceKey = identityOfMany('spaces', (item) => [item.space.key], written);
const spaceTitle = identity((item) => [item.space.name], written);
const id = identityOfMany('contents', (item) => [item.id], contentId);
const favourite = identity((item) => item.favouriteOf, ownName);

const fields: Record<string, Field> = {
  ancestor: identity((item) => item.ancestors, contentId),
  container: identity((item) => [item.container], contentId),
  content: id,
  contributor: identity((item) => item.contributors, personOf),
  created: date((item) => item.created),
  creator: identity((item) => [item.creator], personOf),
  favorite: favourite,
  favourite,
  id,
  label: identity((item) => item.labels, written),
  lastmodified: date((item) => item.lastModified),
  macro: identity((item) => item.macros, written),
  mention: identity((item) => item.mentions, personOf),
  parent: identity((item) => [item.parent], contentId),
  sitesearch: likeness(everyWord),
  space: spaceKey,
  'space.category': identity((item) => item.space.categories, written),
  'space.key': spaceKey,
  'space.title': either(
    spaceTitle,
    likeness((item) => item.space.name),
  ),
  'space.type': identity((item) => [item.space.type], written),
  text: likeness(everyWord),
  title: either(
    identity((item) => [item.title], written),
    title,
  ),
  type: identity((item) => [item.type], typeOf),
  watcher: identity((item) => item.watchers, personOf),
};

/** The fields of CQL that this site models, by lower-case name. */
export const FIELDS: ReadonlyMap<string, Field> = new Map(Object.entries(fields));

type Key = (item: SearchItem) => string | number;

const orders: Record<string, Key> = {
  content: (item) => Number(item.id),
  created: (item) => item.created,
  creator: (item) => item.creator,
  id: (item) => Number(item.id),
  lastmodified: (item) => item.lastModified,
  space: (item) => item.space.key.toLowerCase(),
  title: (item) => item.title.toLowerCase(),
  type: (item) => item.type,
};

/** What results can be ordered by, by lower-case field name. */
export const ORDERS: ReadonlyMap<string, Key> = new Map(Object.entries(orders));
