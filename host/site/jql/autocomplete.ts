import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import { searchField, searchFields } from './field-lookup';
import { jqlFunctions } from './functions';
import { operatorsOf } from './search-field';
import type { SearchContext, SearchField, Suggestion, ValueType } from './search-field';

const MOST = 15;

/** What Jira calls the types of values: a function can stand where a field has its type. */
const TYPES: Record<ValueType, string> = {
  user: 'com.atlassian.jira.user.ApplicationUser',
  date: 'java.util.Date',
  day: 'java.util.Date',
  number: 'java.lang.Number',
  issue: 'com.atlassian.jira.issue.Issue',
  project: 'com.atlassian.jira.project.Project',
  version: 'com.atlassian.jira.project.version.Version',
  component: 'com.atlassian.jira.bc.project.component.ProjectComponent',
  sprint: 'com.atlassian.greenhopper.service.sprint.Sprint',
  issuetype: 'com.atlassian.jira.issue.issuetype.IssueType',
  named: 'java.lang.String',
  text: 'java.lang.String',
  // The classes are not published: these are the keys of the field types.
  sla: 'com.atlassian.servicedesk:sd-sla-field',
  approvals: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals',
};

/** Every name of every field that the person can search in; `exists` can leave custom fields out. */
export function fieldReferences(context: SearchContext, exists: (fieldId: string) => boolean): Record<string, unknown>[] {
  return searchFields(context)
    .filter((field) => exists(field.id))
    .flatMap(references);
}

/** A custom field is told under its name, with its `cf[…]` beside; a system field under each of its names. */
function references(field: SearchField): Record<string, unknown>[] {
  const operators = operatorsOf(field);
  const bean = {
    orderable: isOrderable(field) ? 'true' : 'false',
    searchable: operators.length > 0 ? 'true' : 'false',
    ...(field.suggest ? { auto: 'true' } : {}),
    operators,
    types: [TYPES[field.type]],
  };
  const [cf = '', name = ''] = field.clauseNames;
  if (cf.startsWith('cf[')) return [{ value: quoted(name), displayName: `${name} - ${cf}`, cfid: cf, ...bean }];
  return field.clauseNames.map((clause) => ({ value: quoted(clause), displayName: clause, ...bean }));
}

function isOrderable({ type, id }: SearchField): boolean {
  return type !== 'approvals' && (type !== 'text' || id === 'summary');
}

export function functionReferences(): Record<string, unknown>[] {
  return Object.entries(jqlFunctions).map(
    ([
      name,
      {
        list,
        type,
        arguments: [least],
      },
    ]) => {
      const call = `${name}(${least === 0 ? '' : '""'})`;
      return { value: call, displayName: call, ...(list ? { isList: 'true' } : {}), types: [TYPES[type]] };
    },
  );
}

export function reservedWords(): string[] {
  return [...RESERVED_WORDS].sort();
}

/** The values of a field that begin with `typed`, or have a word that does; none for fields that take any value. Throws `JqlProblem` for an unknown field. */
export function suggestValues(fieldName: string, typed: string, context: SearchContext): Suggestion[] {
  const wanted = typed.toLowerCase();
  const starts = (text: string): boolean =>
    text
      .toLowerCase()
      .split(/[\s@-]+/)
      .some((word) => word.startsWith(wanted));
  const all = searchField(fieldName, context).suggest?.(context) ?? [];
  return all
    .filter(({ displayName }) => displayName.toLowerCase().startsWith(wanted) || starts(displayName))
    .slice(0, MOST)
    .map(({ value, displayName }) => ({ value: quoted(value), displayName }));
}

/** A word stands bare in a query where it can; anything else is put in quotation marks. */
function quoted(word: string): string {
  const bare = /^[a-z_][\w.]*$/i.test(word) && !RESERVED_WORDS.has(word.toLowerCase());
  return bare ? word : `"${word.replace(/["\\]/g, '\\$&')}"`;
}
