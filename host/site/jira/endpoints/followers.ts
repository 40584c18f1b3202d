import { json } from '../../answer';
import { link } from '../beans/link';
import { userOrNull } from '../beans/people';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import type { Issue } from '../records';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';
const VOTES = 'read:issue.vote:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira';

/** Who watches and who votes. */
export const followerEndpoints = [
  jiraEndpoint(
    'GET',
    `${ISSUE}/watchers`,
    either('read:jira-work', 'read:issue.watcher:jira read:user:jira read:avatar:jira'),
    (call) => json(watchers(call)),
    'anonymous',
  ),
  jiraEndpoint('GET', `${ISSUE}/votes`, either('read:jira-work', VOTES), (call) => json(votes(call)), 'anonymous'),
];

function watchers(call: JiraCall): Record<string, unknown> {
  const issue = call.access.issue(call.part('issueIdOrKey'));
  return {
    self: link(call.state, `/rest/api/3/issue/${issue.key}/watchers`),
    isWatching: includesCaller(call, issue.watchers),
    watchCount: issue.watchers.length,
    watchers: names(call, issue, issue.watchers),
  };
}

function votes(call: JiraCall): Record<string, unknown> {
  const issue = call.access.issue(call.part('issueIdOrKey'));
  return {
    self: link(call.state, `/rest/api/3/issue/${issue.key}/votes`),
    votes: issue.votes.length,
    hasVoted: includesCaller(call, issue.votes),
    voters: names(call, issue, issue.votes),
  };
}

/** Everybody sees how many; only people with the right see who. */
function names({ access, jira, state }: JiraCall, issue: Issue, accountIds: string[]): unknown[] {
  if (!access.can('VIEW_VOTERS_AND_WATCHERS', jira.projectOf(issue), issue)) return [];
  return accountIds.map((id) => userOrNull(state, id));
}

function includesCaller({ access }: JiraCall, accountIds: string[]): boolean {
  return access.accountId !== undefined && accountIds.includes(access.accountId);
}
