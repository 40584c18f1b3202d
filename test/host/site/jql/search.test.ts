import fc from 'fast-check';
import { openTestSite, TODAY } from '../open-test-site';
import type { Who } from '../open-test-site';

const site = openTestSite();

/** The keys a query finds, in order; the first message where it is refused. */
function find(jql: string, who: Who = 'jonas'): string[] {
  const { body } = site.ask(who, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 5000 });
  const answer = body as { issues?: { key: string }[]; errorMessages?: string[] };
  return answer.issues?.map((issue) => issue.key) ?? answer.errorMessages ?? [];
}

const sorted = (jql: string, who?: Who): string[] => find(jql, who).sort();

describe('fields and values', () => {
  test.each([
    ['project = PAY AND type = Epic', ['PAY-1', 'PAY-6']],
    ['project = payments AND issuetype in subtaskIssueTypes()', ['PAY-10', 'PAY-9']],
    ['"cf[10016]" = 13', ['PAY-14']],
    ['cf[10016] >= 8 AND project = PAY', ['PAY-14', 'PAY-4', 'PAY-8']],
    ['"Story Points[Number]" = 13', ['PAY-14']],
    ['Team = Checkout OR Team = Design', ['WEB-1', 'WEB-10']],
    ['Platforms = iOS', ['WEB-4']],
    ['component in (Refunds) AND resolution = Unresolved', ['PAY-18']],
    ['fixVersion = 2.0 AND project = PAY', ['PAY-14']],
    ['priority > High', ['OPS-5', 'PAY-7']],
    ['priority = Highest AND statusCategory = Done', ['OPS-5', 'PAY-7']],
    ['parent = PAY-1', ['PAY-2', 'PAY-4']],
    ['issuekey in (pay-3, WEB-6)', ['OPS-6', 'PAY-3']],
    ['id = 10006', ['PAY-7']],
    ['issuekey > PAY-18 AND project = PAY', ['PAY-19', 'PAY-20']],
    ['labels = events', ['PAY-17', 'PAY-3']],
    ['voter = currentUser()', ['PUB-3']],
    ['watcher = "Kenji Sato" AND project = PAY', ['PAY-15', 'PAY-18', 'PAY-7']],
    ['worklogAuthor = "jonas.weber@example.com"', ['PAY-2', 'PAY-4', 'PAY-7']],
    ['worklogDate = 2026-09-09', ['PAY-2']],
    ['originalEstimate > 3d AND project = PAY', ['PAY-4', 'PAY-8']],
    ['timespent >= "5h" AND project = PAY', ['PAY-2', 'PAY-4', 'PAY-7', 'PAY-8']],
    ['category = Software AND type = Epic', ['PAY-1', 'PAY-6', 'WEB-1']],
    ['attachments IS NOT EMPTY', ['PAY-7', 'WEB-4']],
  ])('%s', (jql, keys) => {
    expect(sorted(jql)).toEqual([...keys].sort());
  });

  test('an empty field is found by EMPTY alone: != and NOT IN leave it out', () => {
    const all = sorted('project = WEB');
    const withLabels = sorted('project = WEB AND labels IS NOT EMPTY');
    expect(sorted('project = WEB AND labels IS EMPTY')).toEqual(all.filter((key) => !withLabels.includes(key)));
    expect(sorted('project = WEB AND labels != talk')).toEqual(withLabels.filter((key) => key !== 'WEB-3'));
    expect(sorted('project = WEB AND labels NOT IN (talk, search)')).toEqual(
      withLabels.filter((key) => key !== 'WEB-3' && key !== 'WEB-11'),
    );
    expect(sorted('project = WEB AND labels IN (talk, EMPTY)')).toEqual(
      [...all.filter((key) => !withLabels.includes(key)), 'WEB-3'].sort(),
    );
    expect(sorted('project = WEB AND NOT labels = talk')).toEqual(all.filter((key) => key !== 'WEB-3'));
  });

  test('of several values any may match, and != means that none does', () => {
    expect(sorted('labels = idempotency')).toEqual(['PAY-11', 'PAY-7']);
    expect(sorted('labels != incident AND labels = idempotency')).toEqual(['PAY-11']);
  });

  test('AND binds closer than OR', () => {
    expect(sorted('key = WEB-1 OR key = PAY-1 AND key = PAY-2')).toEqual(['WEB-1']);
    expect(sorted('(key = WEB-1 OR key = PAY-1) AND key = PAY-1')).toEqual(['PAY-1']);
  });
});

describe('text', () => {
  test.each([
    ['summary ~ refund', ['PAY-15', 'PAY-2', 'PAY-4']],
    ['summary ~ "refund*"', ['PAY-1', 'PAY-15', 'PAY-18', 'PAY-2', 'PAY-4']],
    ['summary ~ "payment refund"', ['PAY-2', 'PAY-4']],
    ['summary ~ "\\"a payment\\"" AND project = PAY', ['PAY-11', 'PAY-4']],
    ['text ~ "runbook"', ['OPS-4']],
    ['description ~ "Grüße"', ['WEB-11']],
    ['comment ~ sandbox', ['PAY-2']],
    ['"Customer reference" ~ "C-20417"', ['PAY-7']],
    ['summary ~ "refund -payment"', ['PAY-15']],
    ['summary ~ "+refund !payment"', ['PAY-15']],
    ['summary ~ -refund', []],
    ['comment ~ currentUser()', []],
    ['summary ~ fund', []],
    ['summary !~ "refund*" AND key in (PAY-1, PAY-3)', ['PAY-3']],
  ])('%s', (jql, keys) => {
    expect(sorted(jql)).toEqual([...keys].sort());
  });

  test('a restricted comment is found by those who may read it', () => {
    expect(find('comment ~ customers AND key = PAY-7', 'marta')).toEqual(['PAY-7']);
    expect(find('comment ~ customers AND key = PAY-7', 'jonas')).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['created >= 2026-11-02 AND project = PAY', ['PAY-10', 'PAY-19', 'PAY-20', 'PAY-9']],
    ['created >= "2026/11/01 07:00" AND created < "2026-11-02 09:00" AND project = PAY', ['PAY-18']],
    ['project = PAY AND created > -13d', ['PAY-20']],
    ['project = PAY AND due <= now()', ['PAY-12']],
    ['project = PAY AND due > endOfDay() AND due < endOfMonth(1)', ['PAY-20', 'PAY-6']],
    ['due = 2026-11-20', ['PAY-12']],
    ['project = OPS AND due < startOfMonth("+14d")', []],
    ['project = OPS AND due < startOfMonth("+15d")', ['OPS-7']],
    ['"Target date" = 2026-11-25', ['PAY-18']],
    ['resolved >= 2026-10-01 AND project = PAY', ['PAY-1', 'PAY-11', 'PAY-15', 'PAY-4']],
  ])('%s', (jql, keys) => {
    expect(sorted(jql)).toEqual([...keys].sort());
  });

  test("a day is the searcher's own day", () => {
    site.clock.now = Date.UTC(2026, 10, 30, 23);
    const fields = { project: { key: 'PUB' }, issuetype: { name: 'Bug' }, summary: 'Late in the evening' };
    const { key } = site.expectAnswer('ada', 'POST', '/rest/api/3/issue', 201, { fields });
    expect(find('created >= 2026-12-01', 'kenji')).toEqual([key]);
    expect(find('created >= 2026-12-01', 'martaReyes')).toEqual([]);
    expect(find('created >= startOfDay() AND created <= endOfDay()', 'martaReyes')).toEqual([key]);
    site.clock.now = TODAY;
  });
});

describe('people, sprints, versions, links', () => {
  test.each([
    ['project = PUB AND assignee in membersOf("contractors")', ['PUB-2', 'PUB-4']],
    ['reporter = "Rosa Bianchi" AND created > 2026-11-01', ['PUB-6', 'PUB-7']],
    ['sprint in openSprints()', ['PAY-12', 'PAY-16', 'PAY-18', 'PAY-8']],
    ['sprint in futureSprints()', ['PAY-14']],
    ['sprint = "PAY Sprint 1"', ['PAY-2', 'PAY-3', 'PAY-4']],
    ['sprint = 4', ['PAY-14']],
    ['fixVersion = earliestUnreleasedVersion(PAY) AND type = Bug', ['PAY-16']],
    ['affectedVersion = latestReleasedVersion(PAY)', ['PAY-15', 'PAY-16', 'PAY-19']],
    ['affectedVersion < 1.1 AND project = PAY', ['PAY-5', 'PAY-7']],
    ['issue in linkedIssues(PAY-7)', ['OPS-5', 'PAY-11']],
    ['issue in linkedIssues(PAY-12, "is blocked by")', ['PAY-8']],
    ['issue in linkedIssues(PAY-8, blocks)', ['PAY-12']],
    ['issue in updatedBy("Fatima Haddad") AND project = WEB', ['WEB-5', 'WEB-9']],
    ['project in projectsLeadByUser()  AND type = Epic', ['WEB-1']],
  ])('%s', (jql, keys) => {
    expect(sorted(jql)).toEqual([...keys].sort());
  });
});

describe('history', () => {
  test.each([
    ['status WAS "In Review" AND status = Done', ['PAY-2', 'PAY-7']],
    ['status CHANGED FROM Done TO "To Do"', ['PAY-5']],
    ['status CHANGED TO Done BY "Marta Reyes" AND project = PAY', ['PAY-15', 'PAY-3']],
    ['status WAS Done BEFORE "2026-09-20" AND project = PAY', ['PAY-2', 'PAY-3']],
    ['status CHANGED AFTER 2026-11-01 AND project = PAY', ['PAY-12', 'PAY-16', 'PAY-6', 'PAY-8', 'PAY-9']],
    ['status WAS "In Progress" ON 2026-09-09 AND project = PAY', ['PAY-1', 'PAY-2', 'PAY-3']],
    ['status CHANGED DURING ("2026-09-29", "2026-09-30 23:00") AND project = PAY', ['PAY-5', 'PAY-7']],
    ['status WAS NOT "In Progress" AND status = Done AND project = PAY', ['PAY-15']],
    ['assignee WAS EMPTY AND assignee = "Marta Kowalska" AND project = PAY', ['PAY-12']],
    ['priority CHANGED FROM Medium TO High', ['PAY-4']],
    ['resolution WAS Done AND status CHANGED FROM Done', ['PAY-5']],
  ])('%s', (jql, keys) => {
    expect(sorted(jql)).toEqual([...keys].sort());
  });
});

describe('order', () => {
  test('newest first where none is asked for; empty values last going up and first going down', () => {
    expect(find('project = FIN', 'ada')).toEqual(['FIN-4', 'FIN-3', 'FIN-2', 'FIN-1']);
    expect(find('project = FIN ORDER BY duedate ASC, key ASC', 'ada')).toEqual(['FIN-4', 'FIN-1', 'FIN-2', 'FIN-3']);
    expect(find('project = FIN ORDER BY duedate DESC, key ASC', 'ada')).toEqual(['FIN-2', 'FIN-3', 'FIN-1', 'FIN-4']);
  });

  test('keys by number, priorities by rank, people by name', () => {
    expect(find('project = PAY AND key < PAY-12 ORDER BY key').slice(-3)).toEqual(['PAY-9', 'PAY-10', 'PAY-11']);
    expect(find('project = WEB ORDER BY priority DESC, key ASC').slice(0, 3)).toEqual(['WEB-2', 'WEB-7', 'WEB-1']);
    expect(find('key in (PAY-2, PAY-5, PAY-20) ORDER BY assignee ASC')).toEqual(['PAY-2', 'PAY-5', 'PAY-20']);
  });

  test('the same query always gives a total order', () => {
    const fields = fc.constantFrom(
      'key',
      'priority',
      'status',
      'assignee',
      'created',
      'duedate',
      '"Story Points"',
      'fixVersion',
      'summary',
      'votes',
    );
    const order = fc.array(fc.tuple(fields, fc.constantFrom('ASC', 'DESC')), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(order, (parts) => {
        const jql = `project in (PAY, WEB) ORDER BY ${parts.map((part) => part.join(' ')).join(', ')}`;
        const found = find(jql);
        expect(new Set(found).size).toBe(found.length);
        expect(find(jql)).toEqual(found);
        expect([...found].sort()).toEqual(sorted('project in (PAY, WEB)'));
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is wrong is told to people', () => {
  test.each([
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['status = Zzqq', "The value 'Zzqq' does not exist for the field 'status'."],
    ['project = FIN', "The value 'FIN' does not exist for the field 'project'."],
    ['assignee = noSuchFunction(a)', "Unable to find JQL function 'noSuchFunction(a)'."],
    ['assignee = currentUser(a)', "Function 'currentUser' expected '0' arguments but received '1'."],
    ['status = currentUser()', "A value provided by the function 'currentUser' is invalid for the field 'status'."],
    ['status ~ Done', "The operator '~' is not supported by the 'status' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['summary WAS x', "History searches do not support the 'summary' field."],
    ['key = PAY-99999', "An issue with key 'PAY-99999' does not exist for field 'key'."],
    ['key = FIN-1', "An issue with key 'FIN-1' does not exist for field 'key'."],
    ['key = nonsense', "The issue key 'nonsense' for field 'key' is invalid."],
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    ['text ~ "??"', "The text query '??' for field 'text' is not allowed to start with character '?'."],
    ['project = PAY ORDER BY colour', "Field 'colour' does not exist or you do not have permission to view it."],
    ['filter = 1', "The value '1' does not exist for the field 'filter'."],
    ['issue in descendantsOf()', "The function 'descendantsOf()' is valid in Jira but not modelled by the local site."],
    ['issue.property[a].b = 1', "Field 'issue.property[a].b' does not exist or you do not have permission to view it."],
    ['summary ~ "a OR b"', "The text operator in 'OR' is valid in Jira but not modelled by the local site."],
    ['votes = many', "Value 'many' is invalid for the 'votes' field. Only numbers can be used."],
  ])('%s', (jql, message) => {
    expect(find(jql)).toEqual([message]);
  });

  test('a bad date names the forms that can be read', () => {
    expect(find('updated >= yesterday')[0]).toMatch(
      /^Date value 'yesterday' for field 'updated' is invalid. Valid formats include: 'yyyy\/MM\/dd HH:mm'/,
    );
    expect(find('due = 2026-02-30')[0]).toMatch(/^Date value '2026-02-30'/);
  });

  test('every problem is told, each once, and an anonymous caller is told none', () => {
    const jql = 'project = NOPE AND colour = red OR colour = blue';
    expect(find(jql)).toHaveLength(2);
    expect(site.expectAnswer('nobody', 'POST', '/rest/api/3/search/jql', 200, { jql })).toEqual({ issues: [], isLast: true });
  });

  test('whatever is asked, the answer is found issues or a refusal', () => {
    const words = fc.constantFrom(
      'project',
      'status',
      'assignee',
      'text',
      '=',
      '!=',
      '~',
      'in',
      'not',
      'is',
      'was',
      'changed',
      'EMPTY',
      '(',
      ')',
      ',',
      'PAY',
      '"x"',
      'AND',
      'OR',
      'now()',
      '-1d',
      'order by',
      '5',
      'by',
      'from',
      'during',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 9 }).map((parts) => parts.join(' ')),
        ),
        (jql) => {
          const { status } = site.ask('marta', 'POST', '/rest/api/3/search/jql', { jql });
          expect([200, 400]).toContain(status);
        },
      ),
      { numRuns: 150 },
    );
  });
});
