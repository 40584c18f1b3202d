import { json, noContent } from '../../answer';
import { transitionBean } from '../beans/transition';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { availableTransitions, transitionIssue } from '../work/transition-issue';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';
const WRITE = either('write:jira-work', 'write:issue:jira write:issue.property:jira');
const READ = either('read:jira-work', 'read:issue.transition:jira read:status:jira read:field-configuration:jira');

/** Moving issues through their workflow. */
export const transitionEndpoints = [
  jiraEndpoint('GET', PATH, READ, (call) => json(list(call)), 'anonymous'),
  jiraEndpoint(
    'POST',
    PATH,
    WRITE,
    (call) => {
      transitionIssue(call, call.access.issue(call.part('issueIdOrKey')), call.body);
      return noContent();
    },
    'anonymous',
  ),
];

function list({ access, parameters, part }: JiraCall): Record<string, unknown> {
  parameters.refuse('includeUnavailableTransitions', 'skipRemoteOnlyCondition', 'sortByOpsBarAndStatus');
  const issue = access.issue(part('issueIdOrKey'));
  const id = parameters.text('transitionId');
  const withFields = (parameters.list('expand') ?? []).includes('transitions.fields');
  const all = availableTransitions(access, issue).filter((one) => id === undefined || one.id === id);
  return { expand: 'transitions', transitions: all.map((one) => transitionBean(access, issue, one, withFields)) };
}
