import type { FieldRule, Settings } from './settings/settings';

/** A field of the site, by everything that it is called: id, display name, names in queries. */
export interface KnownField {
  id: string;
  name: string;
  clauseNames: readonly string[];
}

/** Names of one and the same fact: fields, clauses of queries, lists and reports that show it. Who may not see one may see none of them. */
const FAMILIES: readonly (readonly string[])[] = [
  ['assignee'],
  ['reporter', 'creator', 'created_by'],
  ['labels', 'label'],
  ['components', 'component', 'component/s'],
  ['fixversions', 'fixversion', 'fix versions', 'fix version', 'fix version/s'],
  ['versions', 'affectedversion', 'affects versions', 'affects version', 'affects version/s'],
  ['duedate', 'due', 'due date'],
  ['parent', 'parent link', 'epic link', 'epiclink', 'parentepic'],
  ['subtasks', 'subtask', 'sub-tasks'],
  ['votes', 'vote', 'voter', 'voters'],
  ['watches', 'watchers', 'watcher'],
  ['issuelinks', 'issuelink', 'issuelinktype', 'links', 'linked issues', 'linked work items'],
  ['attachment', 'attachments'],
  ['comment', 'comments'],
  ['issuetype', 'type', 'issue type', 'work type'],
  ['security', 'level', 'security level'],
  [
    'status',
    'statuscategory',
    'status category',
    'statuscategorychangedate',
    'statuscategorychangeddate',
    'status category changed',
    'time in status',
  ],
  ['resolution', 'resolved', 'resolutiondate', 'resolution date'],
  ['created', 'createddate'],
  ['updated', 'updateddate', 'lastmodified'],
  [
    'timetracking',
    'time tracking',
    'timespent',
    'time spent',
    'timeestimate',
    'remainingestimate',
    'remaining estimate',
    'timeoriginalestimate',
    'originalestimate',
    'original estimate',
    'workratio',
    'work ratio',
    'progress',
    'worklog',
    'worklogs',
    'worklogauthor',
    'worklogdate',
    'worklogcomment',
    'log work',
    'aggregateprogress',
    'aggregatetimespent',
    'aggregatetimeestimate',
    'aggregatetimeoriginalestimate',
  ],
];

const lower = (text: string): string => text.trim().toLowerCase();

/** Every name of a field of the site, and its number as queries write it. */
function namesOf({ id, name, clauseNames }: KnownField): string[] {
  const number = /^customfield_(\d+)$/.exec(id)?.[1];
  return [id, name, ...clauseNames, ...(number === undefined ? [] : [`cf[${number}]`])].map(lower);
}

/** What a field is also called: grown until no further name joins. */
function calledAlso(field: string, groups: readonly (readonly string[])[]): string[] {
  const names = new Set([lower(field)]);
  const number = /^(?:customfield_(\d+)|cf\[(\d+)\])$/.exec(lower(field));
  const digits = number?.[1] ?? number?.[2];
  if (digits !== undefined) for (const one of [`customfield_${digits}`, `cf[${digits}]`]) names.add(one);
  for (let size = 0; size < names.size;) {
    size = names.size;
    for (const group of groups) if (group.some((name) => names.has(name))) for (const name of group) names.add(name);
  }
  return [...names];
}

/**
 * The admin's field rules with every name that each field goes by, so that a field named one way cannot be reached another way.
 * @param known the fields of the site, as the person sees them.
 */
export function spelledOut(rules: Settings['fields'], known: readonly KnownField[]): Settings['fields'] {
  const groups = [...FAMILIES, ...known.map(namesOf)];
  const all = (list: readonly FieldRule[]): FieldRule[] => {
    const spelled = list.flatMap((rule) => calledAlso(rule.field, groups).map((field) => ({ ...rule, field })));
    return [...new Map(spelled.map((rule) => [JSON.stringify(rule), rule])).values()];
  };
  return { hidden: all(rules.hidden), readOnly: all(rules.readOnly) };
}
