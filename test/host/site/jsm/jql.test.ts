import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';
import type { TestSite, Who } from '../open-test-site';

const HOUR = 3600 * 1000;

const ask = (site: TestSite, who: Who, jql: string) =>
  site.ask(who, 'POST', '/rest/api/3/search/jql', { jql: `project = HELP AND ${jql}`, maxResults: 100, fields: ['summary'] });

const keys = (site: TestSite, jql: string, who: Who = 'kenji'): string[] => {
  const { status, body } = ask(site, who, jql);
  expect({ status, ...(status === 200 ? {} : { body }) }).toEqual({ status: 200 });
  // An answer of this status has issues.
  return (body as { issues: { key: string }[] }).issues.map(({ key }) => key).sort();
};

const refusal = (site: TestSite, jql: string): string => JSON.stringify(ask(site, 'kenji', jql).body);

/** The keys of those requests of the seed for which the state itself says so. */
function requestsWhere(site: TestSite, test: (id: string) => boolean): string[] {
  const { jira, jsm } = site.state;
  return jsm.requests
    .all()
    .flatMap(({ id }) => (test(id) ? (jira.issues.get(id)?.key ?? []) : []))
    .sort();
}

describe('requests in queries', () => {
  const site = openTestSite();
  const { jsm } = site.state;

  test('by request type: its name, or its name with the key of the project', () => {
    const problems = requestsWhere(site, (id) => jsm.requests.get(id)?.typeId === '2');
    expect(problems.length).toBeGreaterThan(0);
    expect(keys(site, '"Request Type" = "report a problem"')).toEqual(problems);
    expect(keys(site, 'cf[10010] = "Report a problem (HELP)"')).toEqual(problems);
    expect(keys(site, '"Request Type" is EMPTY')).toEqual(['HELP-31']);
    expect(refusal(site, '"Request Type" = "Buy a laptop"')).toContain(
      "The value 'Buy a laptop' does not exist for the field 'Request Type'.",
    );
  });

  test('by organisation, and by the people of one', () => {
    const shared = requestsWhere(site, (id) => jsm.requests.get(id)?.organizationIds.includes('1') ?? false);
    expect(shared.length).toBeGreaterThan(0);
    expect(keys(site, 'organizations = "Brisa Hotels"')).toEqual(shared);
    expect(keys(site, 'organizations in ("Brisa Hotels", "Alder Bakery") AND organizations != "Alder Bakery"')).toEqual(shared);
    expect(keys(site, 'reporter in organizationMembers("Alder Bakery")')).toEqual(keys(site, `reporter = "${ACCOUNTS.samir}"`));
    expect(refusal(site, 'reporter in organizationMembers("Nobody")')).toContain("cannot find the organization 'Nobody'");
    expect(refusal(site, 'reporter = organizationMembers("Alder Bakery")')).toContain('gives a list');
  });

  test('by who takes part and how satisfied the customer was', () => {
    const followed = requestsWhere(site, (id) => (jsm.requests.get(id)?.participantIds.length ?? 0) > 0);
    expect(keys(site, '"Request participants" is not EMPTY')).toEqual(followed);
    expect(followed.length).toBeGreaterThan(0);
    const pleased = requestsWhere(site, (id) => (jsm.requests.get(id)?.feedback?.rating ?? 0) >= 4);
    expect(keys(site, 'Satisfaction >= 4')).toEqual(pleased);
    expect(pleased.length).toBeGreaterThan(0);
  });

  test('somebody who sees neither desk nor project can name none of it', () => {
    expect(JSON.stringify(ask(site, 'jonas', 'organizations = "Brisa Hotels"').body)).toContain('does not exist');
    expect(JSON.stringify(ask(site, 'jonas', '"Request Type" = "Report a problem"').body)).toContain('does not exist');
  });
});

describe('approvals in queries', () => {
  const site = openTestSite();
  const [fatima, priya] = [ACCOUNTS.fatima, ACCOUNTS.priya];

  test('by outcome, by who is asked, and by whom they wait for', () => {
    expect(keys(site, 'approvals = approved()')).toEqual(['HELP-13']);
    expect(keys(site, 'approvals = pending()')).toEqual(['HELP-22', 'HELP-26']);
    expect(keys(site, `approvals = approver("${fatima}")`)).toEqual(['HELP-13', 'HELP-14', 'HELP-22', 'HELP-26']);
    expect(keys(site, `approvals = pendingBy("${fatima}")`)).toEqual(['HELP-22']);
    expect(keys(site, `approvals = pendingBy("${fatima}", "${priya}")`)).toEqual(['HELP-22', 'HELP-26']);
  });

  test('my own are those of whoever asks', () => {
    expect(keys(site, 'approvals = myPending()')).toEqual([]);
    const own = openTestSite();
    const [approval] = own.state.jsm.approvalsOf(own.state.jira.issue('HELP-22')?.id ?? '');
    if (!approval) throw new Error('The seed has no such approval.');
    const answered = (decision: 'pending' | 'approved') =>
      own.state.jsm.approvals.put({ ...approval, approvers: [...approval.approvers, { accountId: ACCOUNTS.kenji, decision }] });
    answered('pending');
    for (const name of ['myPending', 'myPendingApproval', 'myApproval']) expect(keys(own, `approvals = ${name}()`)).toEqual(['HELP-22']);
    answered('approved');
    expect(keys(own, 'approvals = myPending()')).toEqual([]);
    expect(keys(own, 'approvals = myApproval()')).toEqual(['HELP-22']);
  });

  test.each([
    ['approvals != approved()', "The operator '!=' is not supported by the 'approvals' field."],
    ['approvals is EMPTY', "The operator 'is' is not supported by the 'approvals' field."],
    ['approvals = breached()', "A value provided by the function 'breached' is invalid for the field 'approvals'."],
    ['approvals = approved(1)', "Function 'approved' expected '0' arguments but received '1'."],
    ['approvals = pendingBy("Nobody At All")', "The value 'Nobody At All' does not exist"],
    ['key is not EMPTY ORDER BY approvals', "Not able to sort using field 'approvals'."],
  ])('%s is refused', (jql, message) => expect(refusal(site, jql)).toContain(message));
});

describe('clocks in queries', () => {
  const site = openTestSite();
  interface Cycle {
    breached: boolean;
    paused?: boolean;
    elapsedTime: { millis: number };
    remainingTime: { millis: number };
  }
  interface Sla {
    name: string;
    completedCycles: Cycle[];
    ongoingCycle?: Cycle;
  }
  const slas = new Map(
    site.state.jsm.requests.all().map(({ id }) => {
      const { values } = site.expectAnswer('kenji', 'GET', `/rest/servicedeskapi/request/${id}/sla`, 200) as { values: Sla[] };
      return [id, values.find(({ name }) => name === 'Time to resolution')] as const;
    }),
  );
  /** The requests for whose clock the service desk's own API says so. */
  const told = (test: (sla: Sla, last: Cycle) => boolean): string[] =>
    requestsWhere(site, (id) => {
      const sla = slas.get(id);
      const last = sla?.ongoingCycle ?? sla?.completedCycles.at(-1);
      return sla !== undefined && last !== undefined && test(sla, last);
    });

  test.each<[string, (sla: Sla, last: Cycle) => boolean]>([
    ['= running()', ({ ongoingCycle }) => ongoingCycle?.paused === false],
    ['= paused()', ({ ongoingCycle }) => ongoingCycle?.paused === true],
    ['= completed()', ({ ongoingCycle }) => ongoingCycle === undefined],
    ['!= completed()', ({ ongoingCycle }) => ongoingCycle !== undefined],
    ['= breached()', (_sla, { breached }) => breached],
    ['!= breached()', (_sla, { breached }) => !breached],
    ['= everBreached()', ({ completedCycles }, last) => [...completedCycles, last].some(({ breached }) => breached)],
    ['< remaining("2h")', ({ ongoingCycle }) => (ongoingCycle?.remainingTime.millis ?? Infinity) < 2 * HOUR],
    ['>= remaining("2h")', ({ ongoingCycle }) => (ongoingCycle?.remainingTime.millis ?? -Infinity) >= 2 * HOUR],
    ['> elapsed("10h 30m")', ({ ongoingCycle }) => (ongoingCycle?.elapsedTime.millis ?? 0) > 10.5 * HOUR],
    ['<= elapsed("10h 30m")', ({ ongoingCycle }) => (ongoingCycle?.elapsedTime.millis ?? Infinity) <= 10.5 * HOUR],
  ])('"Time to resolution" %s', (question, test) => {
    const expected = told(test);
    expect(expected.length).toBeGreaterThan(0);
    expect(keys(site, `"Time to resolution" ${question}`)).toEqual(expected);
  });

  test('within calendar hours, as the site has the time', () => {
    const own = openTestSite();
    expect(keys(own, '"Time to resolution" = withinCalendarHours()')).toEqual([]);
    own.clock.now += 24 * HOUR;
    expect(keys(own, '"Time to resolution" = withinCalendarHours()')).toEqual(told(({ ongoingCycle }) => ongoingCycle !== undefined));
  });

  test('the order is that of the time that is left', () => {
    const { issues } = site.expectAnswer('kenji', 'POST', '/rest/api/3/search/jql', 200, {
      jql: '"Time to resolution" = running() ORDER BY "Time to resolution" ASC',
      fields: ['customfield_10044'],
      maxResults: 100,
    }) as { issues: { fields: { customfield_10044: Sla } }[] };
    const left = issues.map(({ fields }) => fields.customfield_10044.ongoingCycle?.remainingTime.millis ?? NaN);
    expect(left.length).toBeGreaterThan(1);
    expect(left).toEqual([...left].sort((a, b) => a - b));
  });

  test.each([
    ['"Time to resolution" = remaining("2h")', "The operator '=' is not supported by the function 'remaining'"],
    ['"Time to resolution" < breached()', "The operator '<' is not supported by the function 'breached'"],
    ['"Time to resolution" < remaining("soon")', "Duration value 'soon' for function 'remaining' is invalid."],
    ['"Time to resolution" < "2h"', "The value '2h' does not exist for the field 'Time to resolution'."],
    ['"Time to resolution" in (breached())', "The operator 'in' is not supported by the 'Time to resolution' field."],
    ['summary ~ breached()', "The operator '~' is not supported by the function 'breached' for the field 'summary'."],
    ['summary ~ pending()', "The operator '~' is not supported by the function 'pending' for the field 'summary'."],
    ['created = running()', "A value provided by the function 'running' is invalid for the field 'created'."],
  ])('%s is refused', (jql, message) => expect(refusal(site, jql)).toContain(message));
});

describe('completion', () => {
  const site = openTestSite();

  test('offers fields, functions and values of the service desk from the same tables', () => {
    const data = site.expectAnswer('kenji', 'GET', '/rest/api/3/jql/autocompletedata', 200) as {
      visibleFieldNames: { value: string; operators: string[]; types: string[] }[];
      visibleFunctionNames: { value: string; types: string[] }[];
    };
    const field = (name: string) => data.visibleFieldNames.find(({ value }) => value === name);
    const made = (name: string) => data.visibleFunctionNames.find(({ value }) => value === name);
    expect(field('"Time to resolution"')).toMatchObject({ operators: ['=', '!=', '<', '>', '<=', '>='], types: made('breached()')?.types });
    expect(field('Approvals')).toMatchObject({ operators: ['='], types: made('myPending()')?.types, orderable: 'false' });
    expect(made('remaining("")')).toBeDefined();
    const suggested = site.expectAnswer(
      'kenji',
      'GET',
      '/rest/api/3/jql/autocompletedata/suggestions?fieldName=Request%20Type&fieldValue=rep',
      200,
    );
    expect(JSON.stringify(suggested)).toContain('Report a problem (HELP)');
  });
});
