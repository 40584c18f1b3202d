import { ACCOUNTS } from '../../../../../host/site/seed/people';
import { paragraph } from '../../open-test-site';
import type { ShapeCall } from './shape-call';

const v3 = '/rest/api/3';
const issue = `${v3}/issue/{issueIdOrKey}`;
const remote = `${issue}/remotelink`;
const word = { projectIds: [10000] };
const page = { globalId: 'wiki=1', object: { url: 'https://wiki.example.com/1', title: 'Notes', status: { resolved: true } } };
const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'One of two' };

/** What happens on an issue after it was made, and what can be written in a query. */
export const activityCalls: readonly ShapeCall[] = [
  ['PUT', `${issue}/comment/{id}`, `${v3}/issue/PAY-2/comment/10000`, 200, { body: paragraph('Tested again.') }],
  ['DELETE', `${issue}/comment/{id}`, `${v3}/issue/PAY-2/comment/10000`, 204],
  ['PUT', `${issue}/worklog/{id}`, `${v3}/issue/PAY-2/worklog/10000`, 200, { timeSpent: '2h' }],
  ['DELETE', `${issue}/worklog/{id}`, `${v3}/issue/PAY-2/worklog/10000`, 204],
  ['GET', `${v3}/worklog/updated`, `${v3}/worklog/updated?since=0`, 200],
  ['POST', `${v3}/worklog/list`, `${v3}/worklog/list`, 200, { ids: [10001, 10002] }],
  ['POST', `${issue}/watchers`, `${v3}/issue/PAY-8/watchers`, 204, JSON.stringify(ACCOUNTS.jonas)],
  ['DELETE', `${issue}/watchers`, `${v3}/issue/PAY-8/watchers?accountId=${ACCOUNTS.jonas}`, 204],
  ['POST', `${issue}/votes`, `${v3}/issue/WEB-9/votes`, 204],
  ['DELETE', `${issue}/votes`, `${v3}/issue/WEB-9/votes`, 204],
  ['PUT', `${issue}/assignee`, `${v3}/issue/PAY-8/assignee`, 204, { accountId: ACCOUNTS.jonas }],
  ['POST', remote, `${v3}/issue/PAY-8/remotelink`, 201, page],
  ['GET', `${remote}/{linkId}`, `${v3}/issue/PAY-8/remotelink/10001`, 200],
  ['PUT', `${remote}/{linkId}`, `${v3}/issue/PAY-8/remotelink/10001`, 204, page],
  ['DELETE', remote, `${v3}/issue/PAY-8/remotelink?globalId=wiki%3D1`, 204],
  ['DELETE', `${remote}/{linkId}`, `${v3}/issue/PAY-7/remotelink/10000`, 204],
  ['DELETE', `${v3}/issueLink/{linkId}`, `${v3}/issueLink/10002`, 204],
  ['GET', `${v3}/attachment/{id}`, `${v3}/attachment/10000`, 200],
  ['GET', `${v3}/attachment/meta`, `${v3}/attachment/meta`, 200],
  ['DELETE', `${v3}/attachment/{id}`, `${v3}/attachment/10000`, 204],
  ['POST', `${v3}/changelog/bulkfetch`, `${v3}/changelog/bulkfetch`, 200, { issueIdsOrKeys: ['PAY-1', 'PAY-2'], fieldIds: ['status'] }],
  ['POST', `${v3}/issue/bulk`, `${v3}/issue/bulk`, 201, { issueUpdates: [{ fields }, { fields: { summary: 'No project' } }] }],
  ['DELETE', issue, `${v3}/issue/PAY-8?deleteSubtasks=true`, 204],
  ['GET', `${v3}/jql/autocompletedata`, `${v3}/jql/autocompletedata`, 200],
  ['POST', `${v3}/jql/autocompletedata`, `${v3}/jql/autocompletedata`, 200, word],
  ['GET', `${v3}/jql/autocompletedata/suggestions`, `${v3}/jql/autocompletedata/suggestions?fieldName=status&fieldValue=in`, 200],
];
