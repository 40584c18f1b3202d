import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';
import type { TestSite, Who } from '../open-test-site';

interface FieldBean {
  id: string;
  name: string;
  schema?: Record<string, unknown>;
  clauseNames: string[];
}

const fieldsOf = (site: TestSite, who: Who, key: string): Record<string, unknown> => {
  const { fields, names } = site.expectAnswer(who, 'GET', `/rest/api/3/issue/${key}?expand=names`, 200) as {
    fields: Record<string, unknown>;
    names: Record<string, string>;
  };
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [names[id] ?? id, value]));
};

describe('what a customer request holds, as fields of its issue', () => {
  const site = openTestSite();

  test("the fields are told with the service desk's own types", () => {
    const all = site.ask('kenji', 'GET', '/rest/api/3/field').body as FieldBean[];
    const told = Object.fromEntries(all.map(({ name, schema }) => [name, schema]));
    expect(told).toMatchObject({
      'Request Type': { type: 'sd-customerrequesttype', custom: 'com.atlassian.servicedesk:vp-origin' },
      Organizations: { type: 'array', items: 'sd-customerorganization', custom: 'com.atlassian.servicedesk:sd-customer-organizations' },
      'Request participants': { type: 'array', items: 'user', custom: 'com.atlassian.servicedesk:sd-request-participants' },
      Approvals: { type: 'sd-approvals', custom: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals' },
      Satisfaction: { type: 'sd-feedback', custom: 'com.atlassian.servicedesk:sd-request-feedback' },
      'Time to first response': { type: 'sd-servicelevelagreement', custom: 'com.atlassian.servicedesk:sd-sla-field' },
      'Time to resolution': { type: 'sd-servicelevelagreement', custom: 'com.atlassian.servicedesk:sd-sla-field' },
    });
    expect(all.find(({ name }) => name === 'Request Type')?.clauseNames).toEqual(['cf[10010]', 'Request Type']);
  });

  test('each shows the same as the API of the service desk', () => {
    const api = '/rest/servicedeskapi/request';
    const fields = fieldsOf(site, 'kenji', 'HELP-22');
    const request = site.expectAnswer('kenji', 'GET', `${api}/HELP-22?expand=requestType`, 200);
    const { requestType, currentStatus, _links } = request;
    expect(fields['Request Type']).toEqual({ requestType, currentStatus, _links });
    const values = (part: string) => site.expectAnswer('kenji', 'GET', `${api}/HELP-22/${part}`, 200)['values'] as { name: string }[];
    expect(fields['Approvals']).toEqual(values('approval'));
    expect([fields['Time to first response'], fields['Time to resolution']]).toEqual(values('sla'));
    const followed = fieldsOf(site, 'kenji', 'HELP-9');
    expect(followed['Organizations']).toMatchObject([{ id: '1', name: 'Brisa Hotels' }]);
    const follower = (followed['Request participants'] as { accountId: string }[]).map(({ accountId }) => accountId);
    expect(follower).toEqual(site.state.jsm.requests.get(site.state.jira.issue('HELP-9')?.id ?? '')?.participantIds);
    expect(follower).not.toEqual([]);
  });

  test('a request without them has empty lists and nulls, an issue that is no request none at all', () => {
    expect(fieldsOf(site, 'kenji', 'HELP-1')).toMatchObject({ Organizations: [], 'Request participants': [], Approvals: [] });
    const plain = fieldsOf(site, 'kenji', 'HELP-31');
    for (const name of ['Request Type', 'Organizations', 'Approvals', 'Satisfaction', 'Time to resolution']) expect(plain[name]).toBeNull();
    expect(fieldsOf(site, 'marta', 'PAY-1')).not.toHaveProperty('Request Type');
  });

  test('whether an approval can be answered is for the reader', () => {
    const own = openTestSite();
    const answers = (who: Who) => (fieldsOf(own, who, 'HELP-22')['Approvals'] as { canAnswerApproval: boolean }[])[0]?.canAnswerApproval;
    expect(answers('kenji')).toBe(false);
    const [approval] = own.state.jsm.approvalsOf(own.state.jira.issue('HELP-22')?.id ?? '');
    if (!approval) throw new Error('The seed has no such approval.');
    own.state.jsm.approvals.put({ ...approval, approvers: [{ accountId: ACCOUNTS.kenji, decision: 'pending' }] });
    expect(answers('kenji')).toBe(true);
  });

  test('clocks go on with the time of the site', () => {
    const own = openTestSite();
    const { jira, jsm } = own.state;
    const running = jsm.requests.all().flatMap(({ id }) => jira.issues.get(id) ?? []);
    const open = running.find((issue) => jira.statusOf(issue).name === 'Waiting for support');
    const elapsed = () =>
      (fieldsOf(own, 'kenji', open?.key ?? '')['Time to resolution'] as { ongoingCycle: { elapsedTime: { millis: number } } }).ongoingCycle
        .elapsedTime.millis;
    const before = elapsed();
    own.clock.now += 7 * 24 * 3600 * 1000;
    expect(elapsed() - before).toBe(5 * 8 * 3600 * 1000);
  });

  test('nobody sets them through the issue', () => {
    const refused = site.expectAnswer('kenji', 'PUT', '/rest/api/3/issue/HELP-9', 400, { fields: { customfield_10002: [2] } });
    expect(JSON.stringify(refused)).toContain('customfield_10002');
    const { fields } = site.expectAnswer('kenji', 'GET', '/rest/api/3/issue/HELP-9/editmeta', 200) as { fields: object };
    expect(fields).not.toHaveProperty('customfield_10010');
  });
});
