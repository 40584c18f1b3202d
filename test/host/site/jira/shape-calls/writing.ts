import type { OpenSite } from '../../../../../host/site/open-site';
import { GROUPS } from '../../../../../host/site/people';
import { ACCOUNTS } from '../../../../../host/site/seed/people';
import type { ClientCall } from '../../client/drive';
import { TODAY, paragraph } from '../../open-test-site';

const v3 = '/rest/api/3';
const issue = `${v3}/issue/{issueIdOrKey}`;
const work = { category: 'Testing', title: 'Test report', url: 'https://wiki.example.com/report' };
const link = { type: { name: 'Relates' }, inwardIssue: { key: 'PAY-7' }, outwardIssue: { key: 'PAY-4' } };
const edit = { fields: { summary: 'Written by a client' }, update: { labels: [{ add: 'driven' }] } };

/** What answers nothing, moves files, or needs an id that the site has just made up: no comparison of shapes, but calls for a real client. */
export function* writingCalls({ people, state }: OpenSite): Generator<ClientCall> {
  yield ['PUT', issue, `${v3}/issue/PAY-7?notifyUsers=false`, edit];
  yield ['POST', `${issue}/transitions`, `${v3}/issue/PAY-7/transitions`, { transition: { id: '61' } }];
  yield ['POST', `${v3}/issueLink`, `${v3}/issueLink`, { ...link, comment: { body: paragraph('They belong together') } }];
  yield ['POST', `${issue}/attachments`, `${v3}/issue/PAY-7/attachments`, { filename: 'seen.txt', content: 'what we saw' }];
  const file = state.jira.attachments.all().at(-1)?.id ?? '';
  yield ['GET', `${v3}/attachment/content/{id}`, `${v3}/attachment/content/${file}`];
  const picture = state.jira.attachments.find(({ mimeType }) => mimeType === 'image/png')?.id ?? '';
  yield ['GET', `${v3}/attachment/thumbnail/{id}`, `${v3}/attachment/thumbnail/${picture}`];
  yield ['POST', `${v3}/version/{id}/relatedwork`, `${v3}/version/10002/relatedwork`, work];
  const relatedWorkId = state.jira.relatedWork.all().at(-1)?.id ?? '';
  yield ['PUT', `${v3}/version/{id}/relatedwork`, `${v3}/version/10002/relatedwork`, { relatedWorkId, ...work, title: 'Last report' }];
  const task = { description: 'Archive issues', submittedById: ACCOUNTS.marta, created: TODAY, result: {} };
  yield ['GET', `${v3}/task/{taskId}`, `${v3}/task/${state.jira.tasks.put({ id: '1', ...task }).id}`];
  yield ['DELETE', `${v3}/version/{versionId}/relatedwork/{relatedWorkId}`, `${v3}/version/10002/relatedwork/${relatedWorkId}`];
  // The last is for Jira's administrators, of whom Marta becomes one.
  const marta = people.get(ACCOUNTS.marta);
  if (marta) people.add({ ...marta, groups: [...marta.groups, GROUPS.siteAdmins] });
  yield ['POST', `${v3}/project/{projectIdOrKey}/archive`, `${v3}/project/PUB/archive`];
}
