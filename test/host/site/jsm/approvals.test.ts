import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';
import type { TestSite, Who } from '../open-test-site';

const api = '/rest/servicedeskapi';

function refund(site: TestSite): { key: string; approval: string } {
  const requestFieldValues = { summary: 'Money back', customfield_10034: 'C-1' };
  const made = site.expectAnswer('lena', 'POST', `${api}/request`, 201, { serviceDeskId: '1', requestTypeId: '4', requestFieldValues });
  const key = String(made['issueKey']);
  const { values } = site.expectAnswer('lena', 'GET', `${api}/request/${key}/approval`, 200) as { values: { id: string }[] };
  return { key, approval: `${api}/request/${key}/approval/${values[0]?.id ?? ''}` };
}

const answer = (site: TestSite, who: Who, approval: string, decision: string) => site.ask(who, 'POST', approval, { decision });
const status = (site: TestSite, key: string): unknown => site.ask('kenji', 'GET', `${api}/request/${key}`).body;

describe('approvals', () => {
  test('a request of such a type waits for its approvers', () => {
    const site = openTestSite();
    const { key, approval } = refund(site);
    expect(status(site, key)).toMatchObject({ currentStatus: { status: 'Waiting for approval' } });
    expect(site.ask('lena', 'GET', approval).body).toMatchObject({ finalDecision: 'pending', canAnswerApproval: false });
    expect(site.ask('fatima', 'GET', approval).body).toMatchObject({
      canAnswerApproval: true,
      approvers: [
        { approver: { accountId: ACCOUNTS.fatima }, approverDecision: 'pending' },
        { approver: { accountId: ACCOUNTS.priya }, approverDecision: 'pending' },
      ],
    });
    expect(site.ask('kenji', 'GET', `/rest/api/3/issue/${key}/transitions`).body).toMatchObject({ transitions: [] });
  });

  test('nobody but an approver answers: not the reporter, not an agent, not an admin', () => {
    const site = openTestSite();
    const { key, approval } = refund(site);
    for (const who of ['lena', 'kenji', 'ada'] as const) expect(answer(site, who, approval, 'approve').status).toBe(403);
    expect(answer(site, 'jonas', approval, 'approve').status).toBe(404);
    expect(answer(site, 'fatima', approval, 'maybe').status).toBe(400);
    expect(status(site, key)).toMatchObject({ currentStatus: { status: 'Waiting for approval' } });
  });

  test('it takes as many yeses as are needed, each once, and then the request moves on', () => {
    const site = openTestSite();
    const { key, approval } = refund(site);
    expect(answer(site, 'fatima', approval, 'approve').body).toMatchObject({ finalDecision: 'pending', canAnswerApproval: false });
    expect(answer(site, 'fatima', approval, 'decline').status).toBe(409);
    const done = answer(site, 'priya', approval, 'approve');
    expect(done.body).toMatchObject({ finalDecision: 'approved', completedDate: { epochMillis: site.clock.now } });
    expect(status(site, key)).toMatchObject({ currentStatus: { status: 'Waiting for support' } });
  });

  test('one no declines and closes the request', () => {
    const site = openTestSite();
    const { key, approval } = refund(site);
    expect(answer(site, 'priya', approval, 'decline').body).toMatchObject({ finalDecision: 'declined' });
    expect(answer(site, 'fatima', approval, 'approve').status).toBe(409);
    expect(site.ask('kenji', 'GET', `/rest/api/3/issue/${key}`).body).toMatchObject({
      fields: { status: { name: 'Resolved' }, resolution: { name: "Won't Do" } },
    });
  });

  test('an approval is answered under its own request alone', () => {
    const site = openTestSite();
    const { approval } = refund(site);
    const elsewhere = approval.replace(/request\/[^/]+/, 'request/HELP-22');
    expect(answer(site, 'fatima', elsewhere, 'approve').status).toBe(404);
  });
});
