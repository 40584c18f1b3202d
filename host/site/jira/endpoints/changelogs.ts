import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { changeBean } from '../beans/activity';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import type { Change } from '../records';
import { strings } from '../parameters';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 10;
const USUAL = 1000;
const MOST = 10_000;

/** The histories of many issues at once. */
export const changelogEndpoints = [
  jiraEndpoint(
    'POST',
    '/rest/api/3/changelog/bulkfetch',
    either('read:jira-work', 'read:issue-meta:jira read:avatar:jira read:issue.changelog:jira'),
    (call) => json(bulkFetch(call)),
    'anonymous',
  ),
];

/** Changes by issue, oldest first; with `fieldIds` only changes of these fields. Issues that are hidden or missing are passed over. */
function bulkFetch({ access, body, jira }: JiraCall): Record<string, unknown> {
  const given = isObject(body) ? body : {};
  const named = strings(given['issueIdsOrKeys']) ?? [];
  const fieldIds = strings(given['fieldIds']);
  if (named.length === 0 || named.length > MOST_ISSUES)
    throw jiraRefusal(400, [`Between 1 and ${String(MOST_ISSUES)} issue IDs or keys are required.`]);
  if (fieldIds && fieldIds.length > MOST_FIELDS) throw jiraRefusal(400, [`No more than ${String(MOST_FIELDS)} field IDs can be given.`]);
  const { maxResults = USUAL, nextPageToken } = given;
  if (typeof maxResults !== 'number' || !Number.isInteger(maxResults) || maxResults < 1 || maxResults > MOST) {
    throw jiraRefusal(400, [`The maxResults must be between 1 and ${String(MOST)}.`]);
  }
  const wanted = new Set(
    named
      .flatMap((name) => jira.issue(name) ?? [])
      .filter((issue) => access.sees(issue))
      .map(({ id }) => id),
  );
  const changes = jira.changes
    .filter((change) => wanted.has(change.issueId))
    .map((change) => narrowed(change, fieldIds))
    .filter((change) => change.items.length > 0)
    .sort((a, b) => Number(a.issueId) - Number(b.issueId) || Number(a.id) - Number(b.id));
  const start = nextPageToken === undefined || nextPageToken === null ? 0 : readStart(nextPageToken);
  const page = changes.slice(start, start + maxResults);
  const ids = [...new Set(page.map(({ issueId }) => issueId))];
  return {
    issueChangeLogs: ids.map((issueId) => ({
      issueId,
      changeHistories: page.filter((change) => change.issueId === issueId).map((change) => changeBean(access, change)),
    })),
    ...(start + page.length < changes.length ? { nextPageToken: Buffer.from(String(start + page.length)).toString('base64url') } : {}),
  };
}

function narrowed(change: Change, fieldIds: string[] | undefined): Change {
  return fieldIds ? { ...change, items: change.items.filter(({ fieldId }) => fieldIds.includes(fieldId)) } : change;
}

function readStart(token: unknown): number {
  const start = typeof token === 'string' ? Buffer.from(token, 'base64url').toString('utf8') : '';
  if (/^\d{1,9}$/.test(start)) return Number(start);
  throw jiraRefusal(400, ['The provided next page token is invalid or expired.']);
}
