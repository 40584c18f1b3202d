import type { Person } from '../people';
import { CqlError } from './cql-error';
import { ordered, written } from './field';
import type { Field } from './field';
import { identity, name, people } from './identity-field';
import { likeness } from './text-field';
import type { Value } from './value';
import { parseNameQuery } from './word-query';

function userType(value: Value): readonly string[] {
  const type = written(value).toLowerCase();
  if (type === 'user') return [type];
  throw new CqlError(`Only the type 'user' can be searched here, not '${type}'`);
}

const fields: Record<string, Field<Person>> = {
  type: identity(() => ['user'], userType),
  user: identity(({ id }) => [id], people),
  'user.accountid': identity(({ id }) => [id], name),
  'user.fullname': ordered(
    likeness(({ displayName }) => displayName, parseNameQuery),
    ({ displayName }) => displayName.toLowerCase(),
  ),
  // Nobody on this site has a user key from the time before account ids.
  'user.userkey': identity(() => [], name),
};

/** The fields of people, by lower-case name. Source: `GET /wiki/rest/api/search/user`. */
export const USER_FIELDS: ReadonlyMap<string, Field<Person>> = new Map(Object.entries(fields));
