import { json } from '../../answer';
import { parseJql } from '../../jql/parse';
import { JqlProblem, JqlSyntaxError } from '../../jql/problems';
import { searchIssues } from '../../jql/search';
import { jiraPayloadRefusal, jiraRefusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { fieldNames, fieldSchemas, issueBean } from '../beans/issue';
import { either, jiraEndpoint, NO_SCOPES } from '../call';
import type { JiraCall } from '../call';
import { allFields } from '../fields/catalog';
import { isObject } from '../fields/input';
import { readSelection } from '../fields/selection';
import { pageStart, pageToken } from '../page-token';
import { notModelled, refuseKeys, strings } from '../parameters';
import type { Issue } from '../records';

const MOST = 5000;
const USUAL = 50;
const POST_SCOPES = either(
  'read:jira-work',
  'read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira',
);
const GET_SCOPES = either(
  'read:jira-work',
  'read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira',
);

/** Finding issues with JQL; the retired search says where to go. */
export const searchEndpoints = [
  jiraEndpoint('GET', '/rest/api/3/search/jql', GET_SCOPES, (call) => json(search(call, fromParameters(call))), 'anonymous'),
  jiraEndpoint('POST', '/rest/api/3/search/jql', POST_SCOPES, (call) => json(search(call, fromBody(call))), 'anonymous'),
  jiraEndpoint('POST', '/rest/api/3/search/approximate-count', POST_SCOPES, (call) => json(count(call)), 'anonymous'),
  jiraEndpoint('GET', '/rest/api/3/search', NO_SCOPES, retired, 'anonymous'),
  jiraEndpoint('POST', '/rest/api/3/search', NO_SCOPES, retired, 'anonymous'),
];

/** What a search asks for, beside who asks. */
export interface Asked {
  jql: string;
  fields: string[] | undefined;
  expand: string[];
  maxResults: number;
  token: string | undefined;
}

export function fromParameters({ parameters }: JiraCall): Asked {
  parameters.refuse('properties', 'reconcileIssues');
  refuseKeys(parameters.boolean('fieldsByKeys', false));
  return {
    jql: parameters.text('jql') ?? '',
    fields: parameters.list('fields'),
    expand: parameters.list('expand') ?? [],
    maxResults: parameters.integer('maxResults', USUAL),
    token: parameters.text('nextPageToken'),
  };
}

function fromBody({ body }: JiraCall): Asked {
  if (!isObject(body)) throw unreadable();
  for (const key of ['properties', 'reconcileIssues']) if (body[key] !== undefined) throw notModelled(`'${key}' in a search`);
  refuseKeys(body['fieldsByKeys'] === true);
  const { jql = '', maxResults = USUAL, nextPageToken: token, expand = '' } = body;
  if (typeof jql !== 'string' || typeof expand !== 'string' || typeof maxResults !== 'number' || !Number.isInteger(maxResults))
    throw unreadable();
  if (token !== undefined && token !== null && typeof token !== 'string') throw unreadable();
  const fields = strings(body['fields']);
  return { jql, fields, expand: expand.split(',').filter((word) => word !== ''), maxResults, token: token ?? undefined };
}

function search(call: JiraCall, asked: Asked): Record<string, unknown> {
  if (asked.maxResults < 1 || asked.maxResults > MOST) throw jiraRefusal(400, ['The max results parameter has to be between 1 and 5,000.']);
  return issuePage(call, asked, find(call, asked.jql));
}

/** One page of the issues that were found, with the token of the next one while there is one. */
export function issuePage(call: JiraCall, asked: Asked, found: Issue[]): Record<string, unknown> {
  const { access, now, state } = call;
  const start = asked.token === undefined ? 0 : pageStart(asked.token, asked.jql, found, now());
  const issues = found.slice(start, start + asked.maxResults);
  const last = issues.at(-1);
  const next = start + issues.length;
  const selection = readSelection(asked.fields, ['id']);
  const perIssue = asked.expand.filter((word) => word !== 'names' && word !== 'schema');
  const fields = allFields(state).filter((field) => selection.includes(field));
  return {
    issues: issues.map((issue) => issueBean(access, issue, selection, perIssue)),
    ...(last && next < found.length ? { nextPageToken: pageToken(asked.jql, last, next, now()), isLast: false } : { isLast: true }),
    ...(asked.expand.includes('names') ? { names: fieldNames(fields) } : {}),
    ...(asked.expand.includes('schema') ? { schema: fieldSchemas(fields) } : {}),
  };
}

function count(call: JiraCall): Record<string, unknown> {
  const jql = isObject(call.body) ? (call.body['jql'] ?? '') : undefined;
  if (typeof jql !== 'string') throw unreadable();
  return { count: find(call, jql).length };
}

/** The issues that a bounded query finds. */
function find(call: JiraCall, jql: string): Issue[] {
  return findWith(call, jql, true);
}

/** Runs a query, which must be bounded where that is said. A person is told with 400 what is wrong with it; an anonymous caller then finds nothing. */
export function findWith({ access, now }: JiraCall, jql: string, bounded: boolean): Issue[] {
  try {
    const query = parseJql(jql);
    if (bounded && !query.where) {
      throw jiraRefusal(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']);
    }
    const { issues, problems } = searchIssues(query, { access, now: now() });
    if (problems.length > 0 && access.person) throw jiraRefusal(400, [...new Set(problems.map((problem) => problem.message))]);
    return issues;
  } catch (error) {
    if (error instanceof JqlSyntaxError) throw jiraRefusal(400, [error.message]);
    if (!(error instanceof JqlProblem)) throw error;
    if (access.person) throw jiraRefusal(400, [error.message]);
    return [];
  }
}

function retired(): SiteResponse {
  const guide = 'https://developer.atlassian.com/changelog/#CHANGE-2046';
  throw jiraRefusal(410, [
    `The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at ${guide}`,
  ]);
}

function unreadable(): Error {
  return jiraPayloadRefusal('Invalid request payload. Refer to the REST API documentation and try again.');
}
