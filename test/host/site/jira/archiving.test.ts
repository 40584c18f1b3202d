import { ACCOUNTS } from '../../../../host/site/seed/people';
import { groupId } from '../../../../host/site/people';
import { openTestSite, paragraph } from '../open-test-site';

const v3 = '/rest/api/3';

describe('archived issues', () => {
  const site = openTestSite();
  const put = (what: 'archive' | 'unarchive', issueIdsOrKeys: string[], status: number, who: 'ada' | 'marta' = 'ada') =>
    site.expectAnswer(who, 'PUT', `${v3}/issue/${what}`, status, { issueIdsOrKeys });
  const count = (jql: string) => site.expectAnswer('ada', 'POST', `${v3}/search/approximate-count`, 200, { jql })['count'];
  const all = count('project = PAY');

  test('are found by no search and read by their keys; nobody changes them', () => {
    expect(put('archive', ['PAY-8', 'PAY-9', 'NOPE-1'], 200)).toMatchObject({
      numberOfIssuesUpdated: 3,
      errors: { issueIsSubtask: { count: 1, issueIdsOrKeys: ['PAY-9'] }, issuesNotFound: { count: 1, issueIdsOrKeys: ['NOPE-1'] } },
    });
    expect(count('project = PAY')).toBe(Number(all) - 3);
    expect(count('key = PAY-8')).toBe(0);
    site.expectAnswer('ada', 'GET', `${v3}/issue/PAY-8`, 200);
    site.expectAnswer('ada', 'POST', `${v3}/issue/PAY-8/comment`, 400, { body: paragraph('Late') });
    site.expectAnswer('ada', 'PUT', `${v3}/issue/PAY-8`, 403, { fields: { summary: 'Late' } });
  });

  test('come back with their sub-tasks', () => {
    expect(put('unarchive', ['PAY-8'], 200)).toEqual({ numberOfIssuesUpdated: 3, errors: {} });
    expect(count('project = PAY')).toBe(all);
    site.expectAnswer('ada', 'POST', `${v3}/issue/PAY-8/comment`, 201, { body: paragraph('In time') });
  });

  test('are the administrators’ to make; nothing that can be archived is 400', () => {
    put('archive', ['PAY-8'], 403, 'marta');
    put('archive', ['NOPE-1'], 400);
    expect(put('archive', [...Array<string>(1000).fill('PAY-8'), 'PAY-5'], 412)).toMatchObject({ numberOfIssuesUpdated: 3 });
    expect(count('key = PAY-5')).toBe(1);
  });

  test('a query archives what it finds, as a task that its submitter and administrators may ask about', () => {
    const { body } = site.ask('ada', 'POST', `${v3}/issue/archive`, { jql: 'project = WEB' });
    const url = new URL(String(body)).pathname;
    expect(site.expectAnswer('ada', 'GET', url, 200)).toMatchObject({ status: 'COMPLETE', progress: 100 });
    site.expectAnswer('marta', 'GET', url, 403);
    expect(count('project = WEB')).toBe(0);
    site.expectAnswer('ada', 'GET', `${v3}/task/1`, 404);
  });
});

describe('messages about an issue', () => {
  const site = openTestSite();
  const send = (who: 'marta' | 'rosa', to: object, status: number) =>
    site.expectAnswer(who, 'POST', `${v3}/issue/PAY-8/notify`, status, { subject: 'Look', textBody: 'Please look.', to });

  test('reach the people and groups named, as far as they see the issue', () => {
    const groups = [{ name: 'developers' }];
    send('marta', { reporter: true, users: [{ accountId: ACCOUNTS.rosa }], groups, groupIds: [groupId('leads')] }, 204);
    const [sent] = site.state.jira.notifications.all();
    expect(sent).toMatchObject({ subject: 'Look', senderId: ACCOUNTS.marta });
    expect(sent?.recipientIds).toContain(ACCOUNTS.jonas);
    expect(sent?.recipientIds).not.toContain(ACCOUNTS.rosa);
  });

  test('without anybody to reach are refused, and for a hidden issue do not exist', () => {
    send('marta', {}, 400);
    send('marta', { users: [{ accountId: ACCOUNTS.rosa }] }, 400);
    send('marta', { groups: [{ name: 'no such group' }] }, 400);
    send('rosa', { reporter: true }, 404);
    expect(site.state.jira.notifications.all()).toHaveLength(1);
  });
});
