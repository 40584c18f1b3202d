import { wrongInput } from '../../faults/fault';
import { jqlOf } from '../../query/jql-of';
import { readQuery } from '../../query/read-query';
import type { ActionContext } from '../context';
import { resolveProject } from './project-ref';

export interface IssueCriteria {
  jql?: string | undefined;
  /** Holds at least one word. */
  text?: string | undefined;
  /** Key, id or name. */
  project?: string | undefined;
}

export interface IssueQuery {
  criteria: string;
  order: string;
}

/**
 * One JQL query from what the caller gave: its own JQL in brackets of its own, then words and project; newest first unless it orders itself.
 * @throws Fault `input` with the position in `jql`, or when nothing was given.
 */
export async function issueQuery({ jql, text, project }: IssueCriteria, context: ActionContext): Promise<IssueQuery> {
  const own = readQuery(jql ?? '', 'jql');
  if (!own.ok) throw wrongInput('jql', `${own.reason} (line ${own.line}, character ${own.character})`);
  if (own.criteria === '' && text === undefined && project === undefined) {
    throw wrongInput('jql', 'Say what to look for: jql with at least one criterion, text, or project.');
  }
  const plain = jqlOf({
    ...(text === undefined ? {} : { text }),
    ...(project === undefined ? {} : { project: (await resolveProject(project, context)).key }),
  });
  const criteria = own.criteria === '' ? plain : plain === '' ? own.criteria : `(${own.criteria}) AND ${plain}`;
  return { criteria, order: own.order === '' ? 'ORDER BY updated DESC' : own.order };
}
