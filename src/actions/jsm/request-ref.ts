import { ifFound } from '../../clients/if-found';
import { Fault } from '../../faults/fault';
import type { ActionContext } from '../context';
import type { FoundRequest } from './request-record';

/**
 * A service request, and its issue where the person sees that.
 * @throws Fault `not-found-or-hidden`, also for issues that are no requests.
 */
export async function resolveRequest(
  ref: string,
  { jira, jsm }: Pick<ActionContext, 'jira' | 'jsm'>,
  expand: readonly 'participant'[] = [],
): Promise<FoundRequest> {
  const request = await ifFound(jsm.requests.get(ref, expand));
  if (request === undefined)
    throw new Fault({
      kind: 'not-found-or-hidden',
      what: `Service request ${ref}`,
      mend: 'A plain issue is read with jira_get_issue and commented on with jira_add_comment.',
    });
  const wanted = request.requestFieldValues.map(({ fieldId }) => fieldId);
  const issue = await ifFound(jira.issues.get(request.issueKey, ['labels', 'reporter', ...wanted]));
  return { request, issue };
}
