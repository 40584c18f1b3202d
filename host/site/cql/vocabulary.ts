import type { Field as NamedField } from '@atlaskit/jql-ast';
import type { Person } from '../people';
import { CONTENT_FIELDS } from './content-fields';
import { CqlError, UnknownField } from './cql-error';
import type { Field, Key } from './field';
import { propertyField } from './property-field';
import type { SearchItem } from './search-item';
import { USER_FIELDS } from './user-fields';

/** What one search understands, and how it orders what was not ordered. */
export interface Vocabulary<Item> {
  /** The field that a query names; throws `CqlError` for one that this search does not take. */
  fieldOf(named: NamedField): Field<Item>;
  usual: { key: Key<Item>; sign: 1 | -1 };
  /** Decides between what is otherwise equal. */
  id(item: Item): string;
}

/** Content and spaces, the newest change first. */
export const CONTENT_SEARCH: Vocabulary<SearchItem> = {
  // Atlassian's content has a status, which CQL says that it cannot search.
  fieldOf: (named) => propertyField(named) ?? lookUp(named, CONTENT_FIELDS, ['status', ...USER_FIELDS.keys()]),
  usual: { key: ({ lastModified }) => lastModified, sign: -1 },
  id: ({ id }) => id,
};

/** People, by name. */
export const USER_SEARCH: Vocabulary<Person> = {
  fieldOf: (named) => lookUp(named, USER_FIELDS, ['status', 'content.property', ...CONTENT_FIELDS.keys()]),
  usual: { key: ({ displayName }) => displayName.toLowerCase(), sign: 1 },
  id: ({ id }) => id,
};

function lookUp<Item>(
  { value: name, properties }: NamedField,
  fields: ReadonlyMap<string, Field<Item>>,
  elsewhere: readonly string[],
): Field<Item> {
  const known = name.toLowerCase();
  const field = (properties ?? []).length === 0 ? fields.get(known) : undefined;
  if (field) return field;
  if (elsewhere.includes(known)) throw new CqlError(`Unsupported CQL field '${name}' for this resource`);
  throw new UnknownField(name);
}
