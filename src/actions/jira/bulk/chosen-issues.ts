import * as z from 'zod';
import { BULK_MOST } from '../../../clients/jira/bulk';
import type { JiraIssue } from '../../../clients/jira/issues';
import { wrongInput } from '../../../faults/fault';
import type { ActionContext } from '../../context';
import { readableFields } from '../field-names';
import { issueQuery } from '../issue-query';
import { namedIssues } from '../named-issues';

/** What names the issues and fields of a change of many: `fields` as a JSON list of names; `issues`, keys with commas, or `jql`. */
export type Choice = Readonly<Record<string, string>>;

interface Input {
  issues?: readonly string[] | undefined;
  jql?: string | undefined;
  fields: Readonly<Record<string, unknown>>;
  values?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** Names of all fields that are set, for all issues or for single ones. */
export function fieldsIn({ fields, values }: Input): string[] {
  return [...new Set([...Object.keys(fields), ...Object.values(values ?? {}).flatMap((own) => Object.keys(own))])];
}

/** The choice that an input makes. */
export function choiceOf(input: Input): Choice {
  const { issues, jql } = input;
  return {
    fields: JSON.stringify(fieldsIn(input)),
    ...(issues === undefined ? {} : { issues: [...new Set(issues)].join(',') }),
    ...(jql === undefined ? {} : { jql }),
  };
}

/** Fetched whatever is to be changed: what the kind of an issue is and who sees it. */
const ALWAYS = ['summary', 'issuetype', 'labels'];
const PAGE = 100;

/** The issues that a query finds now, in the order of their making. @throws Fault `input` when it finds none, or more than one job takes. */
async function foundIssues(jql: string, fields: readonly string[], context: ActionContext): Promise<JiraIssue[]> {
  const { criteria } = await issueQuery({ jql }, context);
  const scoped = await context.narrow.jql(`${criteria} ORDER BY key`);
  const found: JiraIssue[] = [];
  let token: string | null | undefined;
  do {
    const page = await context.jira.search.page({ jql: scoped, fields, maxResults: PAGE, ...(token ? { nextPageToken: token } : {}) }, jql);
    found.push(...page.issues);
    token = page.nextPageToken;
    if (found.length > BULK_MOST) throw wrongInput('jql', `This finds more than ${BULK_MOST} issues, which is the most at once.`);
  } while (token);
  if (found.length === 0) throw wrongInput('jql', 'This finds no issue that this person may see and agents may read.');
  return found;
}

/**
 * The issues that a change of many means, with the ids of the fields that it sets.
 * @throws Fault `input` for fields or issues that are not named, or in two ways.
 */
export async function chosenIssues(choice: Choice, context: ActionContext): Promise<{ issues: JiraIssue[]; fieldIds: string[] }> {
  const { issues, jql } = choice;
  if ((issues === undefined) === (jql === undefined)) throw wrongInput('issues', 'Give exactly one of issues and jql.');
  const fieldIds = await readableFields(z.array(z.string()).parse(JSON.parse(choice['fields'] ?? '[]')), context);
  if (fieldIds.length === 0) throw wrongInput('fields', 'Name at least one field to change.');
  const fields = [...new Set([...ALWAYS, ...fieldIds])];
  const found =
    issues === undefined ? await foundIssues(jql ?? '', fields, context) : await namedIssues(issues.split(','), fields, context);
  return { issues: found, fieldIds };
}
