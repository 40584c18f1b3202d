import { Fault, type Problem } from '../../faults/fault';
import type { JiraField } from '../../clients/jira/fields';
import type { ActionContext } from '../context';

/** Fields that every site has, by the words in which they are asked for. */
const SYSTEM: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(
      [
        'summary',
        'description',
        'status',
        'issuetype',
        'priority',
        'resolution',
        'assignee',
        'reporter',
        'creator',
        'labels',
        'components',
        'versions',
        'environment',
        'created',
        'updated',
        'duedate',
        'resolutiondate',
        'parent',
        'timetracking',
        'security',
      ].map((id) => [id, id]),
    ),
    type: 'issuetype',
    'issue type': 'issuetype',
    component: 'components',
    label: 'labels',
    fixversions: 'fixVersions',
    'fix versions': 'fixVersions',
    'fix version': 'fixVersions',
    'affects versions': 'versions',
    'due date': 'duedate',
    due: 'duedate',
  }),
);

/** Lists that `include` of jira_get_issue reads, each with the author and place of every item. */
const INCLUDED: Readonly<Record<string, string>> = {
  comment: 'comments',
  issuelinks: 'links',
  subtasks: 'subtasks',
  worklog: 'worklog',
  attachment: 'attachments',
  watches: 'watchers',
  votes: 'votes',
};

function problem(name: string, all: readonly JiraField[]): Problem {
  const words = name.toLowerCase().split(/\W+/).filter(Boolean);
  const near = all.filter((field) => words.some((word) => field.name.toLowerCase().includes(word)));
  const allowed = (near.length > 0 ? near : all).map((field) => field.name);
  return { field: 'fields', problem: `No field is called "${name}".`, allowed: [...new Set(allowed)].sort() };
}

/**
 * Ids of the fields that the caller wants to read, by name or id. A name that several fields share means all of them:
 * projects have fields of their own with equal names, and an issue fills only one.
 * @throws Fault `input` on `fields`, with near names, for each that does not exist.
 */
export async function readableFields(names: readonly string[], { jira }: Pick<ActionContext, 'jira'>): Promise<string[]> {
  const known = names.map((name) => SYSTEM.get(name.toLowerCase()) ?? (/^customfield_\d+$/.test(name) ? name : undefined));
  const all = known.includes(undefined) ? await jira.fields.list() : [];
  const problems: Problem[] = [];
  const ids = names.flatMap((name, index) => {
    const id = known[index];
    if (id !== undefined) return [id];
    const wanted = name.toLowerCase();
    const found = all.filter((field) => [field.id, field.name, ...field.clauseNames].some((one) => one.toLowerCase() === wanted));
    if (found.length === 0) problems.push(problem(name, all));
    for (const field of found) {
      const include = INCLUDED[field.id];
      if (include !== undefined)
        problems.push({ field: 'fields', problem: `"${name}" is a list: read it through jira_get_issue with include "${include}".` });
    }
    return found.map((field) => field.id);
  });
  if (problems.length > 0) throw new Fault({ kind: 'input', problems });
  return [...new Set(ids)];
}
