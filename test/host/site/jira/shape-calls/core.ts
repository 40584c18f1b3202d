import { ACCOUNTS } from '../../../../../host/site/seed/people';
import { paragraph } from '../../open-test-site';
import type { ShapeCall } from './shape-call';

const v3 = '/rest/api/3';
const issue = `${v3}/issue/{issueIdOrKey}`;
const project = `${v3}/project/{projectIdOrKey}`;
const meta = `${v3}/issue/createmeta/{projectIdOrKey}/issuetypes`;
const fields = { project: { key: 'PAY' }, issuetype: { name: 'Story' }, summary: 'Shape', description: paragraph('x') };
const everyField = { jql: 'project in (PAY, WEB, OPS)', fields: ['*all'], expand: 'names,schema,changelog,transitions' };
const historyQuery =
  'status WAS NOT IN (Done, "To Do") BY marta AND NOT labels = a OR due < endOfDay("-1d") OR assignee IS EMPTY ORDER BY key DESC, rank';

/** The endpoints of the first hour: what they are called in the description, how they are filled in, and what is sent. */
export const coreCalls: readonly ShapeCall[] = [
  ['GET', `${v3}/serverInfo`, `${v3}/serverInfo`, 200],
  ['GET', `${v3}/myself`, `${v3}/myself?expand=groups,applicationRoles`, 200],
  ['GET', `${v3}/mypermissions`, `${v3}/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&projectKey=PAY`, 200],
  ['GET', `${v3}/user`, `${v3}/user?accountId=${ACCOUNTS.carla}`, 200],
  ['GET', `${v3}/user/search`, `${v3}/user/search?query=mar`, 200],
  ['GET', `${v3}/user/assignable/search`, `${v3}/user/assignable/search?project=PAY`, 200],
  ['GET', `${v3}/user/groups`, `${v3}/user/groups?accountId=${ACCOUNTS.ada}`, 200],
  ['GET', `${v3}/groups/picker`, `${v3}/groups/picker?query=jira`, 200],
  ['GET', `${v3}/project/search`, `${v3}/project/search?maxResults=2&expand=description,lead,issueTypes,insight`, 200],
  ['GET', project, `${v3}/project/PAY`, 200],
  ['GET', `${project}/statuses`, `${v3}/project/PAY/statuses`, 200],
  ['GET', `${project}/versions`, `${v3}/project/PAY/versions`, 200],
  ['GET', `${project}/components`, `${v3}/project/PAY/components`, 200],
  ['GET', `${project}/role`, `${v3}/project/PAY/role`, 200],
  ['GET', `${v3}/field`, `${v3}/field`, 200],
  ['GET', `${v3}/issuetype`, `${v3}/issuetype`, 200],
  ['GET', `${v3}/priority`, `${v3}/priority`, 200],
  ['GET', `${v3}/priority/search`, `${v3}/priority/search`, 200],
  ['GET', `${v3}/status`, `${v3}/status`, 200],
  ['GET', `${v3}/statuses/search`, `${v3}/statuses/search?statusCategory=DONE`, 200],
  ['GET', `${v3}/resolution/search`, `${v3}/resolution/search`, 200],
  ['GET', `${v3}/issueLinkType`, `${v3}/issueLinkType`, 200],
  ['GET', meta, `${v3}/issue/createmeta/PAY/issuetypes`, 200],
  ['GET', `${meta}/{issueTypeId}`, `${v3}/issue/createmeta/PAY/issuetypes/10001`, 200],
  ['POST', `${v3}/issue`, `${v3}/issue`, 201, { fields }],
  ['GET', issue, `${v3}/issue/PAY-7?expand=names,schema,changelog,transitions,editmeta`, 200],
  ['GET', `${issue}/editmeta`, `${v3}/issue/PAY-7/editmeta`, 200],
  ['GET', `${issue}/changelog`, `${v3}/issue/PAY-5/changelog?maxResults=2`, 200],
  ['GET', `${issue}/transitions`, `${v3}/issue/PAY-8/transitions?expand=transitions.fields`, 200],
  ['GET', `${issue}/comment`, `${v3}/issue/PAY-7/comment?expand=properties`, 200],
  ['POST', `${issue}/comment`, `${v3}/issue/PAY-7/comment`, 201, { body: paragraph('x'), visibility: { type: 'role', value: 'Members' } }],
  ['GET', `${issue}/worklog`, `${v3}/issue/PAY-2/worklog`, 200],
  ['POST', `${issue}/worklog`, `${v3}/issue/PAY-8/worklog`, 201, { timeSpent: '1h', comment: paragraph('x') }],
  ['GET', `${issue}/comment/{id}`, `${v3}/issue/PAY-2/comment/10000`, 200],
  ['GET', `${issue}/worklog/{id}`, `${v3}/issue/PAY-2/worklog/10000`, 200],
  ['GET', `${issue}/remotelink`, `${v3}/issue/PAY-7/remotelink`, 200],
  ['GET', `${issue}/watchers`, `${v3}/issue/PAY-7/watchers`, 200],
  ['GET', `${issue}/votes`, `${v3}/issue/PAY-7/votes`, 200],
  ['POST', `${v3}/issue/bulkfetch`, `${v3}/issue/bulkfetch`, 200, { issueIdsOrKeys: ['PAY-1', 'NOPE-1'], fields: ['*all'] }],
  ['GET', `${v3}/issueLink/{linkId}`, `${v3}/issueLink/10000`, 200],
  ['GET', `${v3}/search/jql`, `${v3}/search/jql?jql=project%3DPAY&maxResults=2`, 200],
  ['POST', `${v3}/search/jql`, `${v3}/search/jql`, 200, everyField],
  ['POST', `${v3}/search/approximate-count`, `${v3}/search/approximate-count`, 200, { jql: 'project = PAY' }],
  ['POST', `${v3}/jql/parse`, `${v3}/jql/parse?validation=none`, 200, { queries: [historyQuery, 'project ='] }],
];
