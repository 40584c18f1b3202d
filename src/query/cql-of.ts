import { quoteCql } from './quote';
import { queryOf } from './search-criteria';
import type { SearchCriteria } from './search-criteria';

/** CQL has no quotes for field names, so only a plain one (`content.property[x].y` included) can stand. */
function bareField(name: string): string {
  if (!/^[A-Za-z][\w.-]*(?:\[[\w.-]+\][\w.-]*)*$/.test(name)) throw new RangeError(`Not the name of a CQL field: ${name}`);
  return name;
}

/** A CQL query from values: words of text, a space, fields that equal a value or one of several. @throws RangeError as `queryOf` and `quoteCql`. */
export function cqlOf({ space, ...criteria }: SearchCriteria & { space?: string }): string {
  return queryOf(space === undefined ? criteria : { ...criteria, where: { space, ...criteria.where } }, {
    field: bareField,
    value: quoteCql,
  });
}
