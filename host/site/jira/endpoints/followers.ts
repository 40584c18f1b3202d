import { json, noContent } from '../../answer';
import { jiraPayloadRefusal, jiraRefusal } from '../../refusal';
import { link } from '../beans/link';
import { userOrNull } from '../beans/people';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isEmpty } from '../fields/field';
import type { Issue } from '../records';
import { setWatching } from '../work/watching';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';
const VOTES = 'read:issue.vote:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira';

const WATCH = either('write:jira-work', 'write:issue.watcher:jira');
const VOTE = either('write:jira-work', 'write:issue.vote:jira');

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
  jiraEndpoint('POST', `${ISSUE}/watchers`, WATCH, watch),
  jiraEndpoint('DELETE', `${ISSUE}/watchers`, WATCH, unwatch),
  jiraEndpoint('POST', `${ISSUE}/votes`, VOTE, (call) => vote(call, true)),
  jiraEndpoint('DELETE', `${ISSUE}/votes`, VOTE, (call) => vote(call, false)),
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
function names({ access, jira }: JiraCall, issue: Issue, accountIds: string[]): unknown[] {
  if (!access.can('VIEW_VOTERS_AND_WATCHERS', jira.projectOf(issue), issue)) return [];
  return accountIds.map((id) => userOrNull(access, id));
}

/** The body is an account id as a JSON text; without one the caller watches. */
function watch(call: JiraCall) {
  const issue = call.access.issue(call.part('issueIdOrKey'));
  const { body } = call;
  if (body !== undefined && typeof body !== 'string') throw jiraPayloadRefusal('The account id of the watcher must be a JSON text.');
  setWatching(call.access, issue, body ?? call.author(), true);
  return noContent();
}

function unwatch(call: JiraCall) {
  const { access, parameters, part } = call;
  const issue = access.issue(part('issueIdOrKey'));
  if (parameters.text('username') !== undefined) {
    throw jiraRefusal(400, ["'accountId' must be the only user identifying query parameter in GDPR strict mode."]);
  }
  const accountId = parameters.text('accountId');
  if (accountId === undefined) throw jiraRefusal(400, ["The query parameter 'accountId' is required."]);
  setWatching(access, issue, accountId, false);
  return noContent();
}

/** Nobody votes for what they reported, or for what is resolved. */
function vote(call: JiraCall, wanted: boolean) {
  const { jira } = call;
  const issue = call.access.issue(call.part('issueIdOrKey'));
  if (issue.values['reporter'] === call.author()) throw jiraRefusal(404, ['You cannot vote for an issue you have reported.']);
  if (!isEmpty(issue.values['resolution'])) throw jiraRefusal(404, ['You cannot vote or change your vote on resolved issues.']);
  const others = issue.votes.filter((id) => id !== call.author());
  jira.issues.put({ ...issue, votes: wanted ? [...others, call.author()] : others });
  return noContent();
}

function includesCaller({ access }: JiraCall, accountIds: string[]): boolean {
  return access.accountId !== undefined && accountIds.includes(access.accountId);
}
