import { quoteJql } from './quote';
import { queryOf } from './search-criteria';
import type { SearchCriteria } from './search-criteria';

/** A JQL query from values: words of text, a project, fields that equal a value or one of several. @throws RangeError as `queryOf`. */
export function jqlOf({ project, ...criteria }: SearchCriteria & { project?: string }): string {
  return queryOf(project === undefined ? criteria : { ...criteria, where: { project, ...criteria.where } }, {
    field: quoteJql,
    value: quoteJql,
  });
}
