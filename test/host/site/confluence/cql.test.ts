import fc from 'fast-check';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

const site = confluenceSite();

interface Found {
  totalSize: number;
  results: { title: string; entityType: string; excerpt: string }[];
}

const url = (cql: string, more = ''): string => `/wiki/rest/api/search?limit=100&cql=${encodeURIComponent(cql)}${more}`;
const titles = (cql: string, name: Name = 'ada'): string[] =>
  get<Found>(site, name, url(cql, '&excerpt=none')).results.map(({ title }) => title);
const page = (title: string): string => site.idOf(title);

describe('CQL finds', () => {
  test.each<[cql: string, ...titles: string[]]>([
    ['space = HR and type = page order by title', 'Hiring Plan', 'People and Pay Home', 'Salary Bands'],
    ['space = hr AND type = page ORDER BY title DESC', 'Salary Bands', 'People and Pay Home', 'Hiring Plan'],
    ['space.key in (HR, OPS) and title ~ "home" order by space', 'People and Pay Home', 'Operations Home'],
    [`space = ~${ACCOUNTS.jonas} and type = page order by created`, 'Overview', 'Reading List'],
    [`space in (~${ACCOUNTS.jonas},"HR") and title = "reading list"`, 'Reading List'],
    ['space.type = personal and type = space', 'Jonas Weber'],
    ['type = space and title ~ pay', 'People and Pay'],
    [
      'type = blogpost order by created',
      'Version 2 of the API Is Here',
      'What We Learned from the Payments Migration',
      'Release Train in Autumn',
    ],
    ['type in (whiteboard, folder)', 'Team Agreements'],
    ['type = attachment order by title', 'northbank-contract.pdf', 'services.png'],
    ['label = postmortem order by title', 'Postmortem: Double Charges', 'Postmortem: Slow Search'],
    ['label in (postmortem, backup) and label != payments order by title', 'Postmortem: Slow Search', 'Restore a Backup'],
    ['text ~ current and text ~ unique'],
    ['label = runbook and label not in (payments, backup)', 'Runbooks'],
    ['text ~ "idempot*" and type = page order by title', 'Payments Service', 'Postmortem: Double Charges'],
    ['text ~ "\\"full rebuild\\""', 'Postmortem: Slow Search'],
    ['text ~ "\\"rebuild full\\""'],
    ['text ~ "\\"rebuild full\\"~2"', 'Postmortem: Slow Search'],
    ['title ~ "postmortm~ NOT charges"', 'Postmortem: Slow Search'],
    ['title ~ "(hiring OR salary) AND (plan OR bands^4)" order by title', 'Hiring Plan', 'Salary Bands'],
    ['created >= 2026/09/01 and created < 2026/09/02', 'Release Train in Autumn'],
    ['creator = "Priya Nair" and contributor in ("marta kowalska", nobody)', 'Postmortem: Double Charges'],
    ['creator = "Nobody at All"'],
    [
      'space.title ~ "people pay" and type = page and space.title !~ docs order by title',
      'Hiring Plan',
      'People and Pay Home',
      'Salary Bands',
    ],
    ['space.type = global and type = space and space.title ~ "oper*"', 'Operations'],
    ['siteSearch ~ "catalogue tier"', 'Service Catalogue'],
    ['title ~ "endpoint?" and title !~ refund', 'Payments Endpoints'],
    [`parent = ${page('API Reference')} order by title`, 'Payments Endpoints', 'Refund Endpoints', 'Webhooks'],
    [
      `ancestor = ${page('Operations Home')} and not (parent = ${page('Operations Home')}) order by title`,
      'Restart the Payment Workers',
      'Restore a Backup',
    ],
    [`id in (${page('Runbooks')}, 1) or content = ${page('On-call Rota')} order by title`, 'On-call Rota', 'Runbooks'],
    [`mention = ${ACCOUNTS.fatima}`, 'Postmortem: Double Charges'],
    ['macro = children order by title', 'Documentation Home', 'Engineering Home'],
    ['contributor = currentUser() and type = page and space = HR and title ~ plan', 'Hiring Plan'],
    [`creator = "${ACCOUNTS.priya}" and contributor = "${ACCOUNTS.marta}"`, 'Postmortem: Double Charges'],
    ['created = "2026-06-16"', 'Postmortem: Slow Search'],
    ['created >= "2026/09/01" and created < "2026/09/02"', 'Release Train in Autumn'],
    ['created > "2026-09-15 10:59" and created < "2026-09-15 11:01" and type = page', 'Hiring Plan'],
    ['created = "2026-09-15 11:00"', 'Hiring Plan'],
    ['lastmodified > now("-30d")', 'On-call Rota'],
    ['lastmodified >= startOfMonth("-1M") and lastmodified <= endOfMonth(-1)', 'On-call Rota'],
    ['created > startOfWeek()'],
    [
      'created > startOfYear() and created < startOfYear("+1w") and space = HR and type = page order by created',
      'People and Pay Home',
      'Salary Bands',
    ],
    ['text ~ northbank AND (type = page OR type = comment) order by created', 'Payment Provider Contract', 'Northbank Pricing Annex'],
  ])('%s', (cql, ...expected) => {
    expect(titles(cql)).toEqual(expected);
  });

  test('the same words as the person who asks: their own pages, their own time zone', () => {
    const mine = 'creator = currentUser() and type = blogpost';
    expect(titles(mine, 'jonas')).toHaveLength(2);
    expect(titles(mine, 'priya')).toEqual([]);
    const night = 'created >= "2026-06-17" and created < "2026-06-18"';
    expect([titles(night, 'martaReyes'), titles(night, 'kenji')]).toEqual([[], ['Postmortem: Slow Search']]);
  });

  test('a passage around the words, marked', () => {
    const { results } = get<Found>(site, 'ada', url('text ~ "four seconds"'));
    expect(results[0]?.excerpt).toBe(
      'Search took more than @@@hl@@@four@@@endhl@@@ @@@hl@@@seconds@@@endhl@@@ for an hour. Cause A full rebuild of the index ran at noon instead of at night. Follow-up Rebuilds only at night Dashboard for the age of the index',
    );
  });
});

describe('CQL refuses, naming what', () => {
  test.each([
    ['', ''],
    ['space =', 'space ='],
    ['space = ENG and', 'space = ENG and'],
    ['order by title', 'order by title'],
    ['space = ENG && type = page', 'space = ENG && type = page'],
    ['space = ENG | space = HR', 'space = ENG | space = HR'],
    ['!type = page', '!type = page'],
    ['status = current', "Unsupported CQL field 'status'"],
    ['user.fullname ~ jo', "Unsupported CQL field 'user.fullname' for this resource"],
    [`user = "${ACCOUNTS.ada}"`, "Unsupported CQL field 'user' for this resource"],
    ['title is empty', "The operator 'is' is not supported by the field 'title'"],
    ['space was ENG', "The operator 'was' is not supported"],
    ['creator changed', "The operator 'changed' is not supported"],
    ['space ~ ENG', "The operator '~' is not supported by the field 'space'"],
    ['text = deploy', "The operator '=' is not supported by the field 'text'"],
    ['space in ENG', 'space in ENG'],
    ['space = (ENG, HR)', 'space = (ENG, HR)'],
    ['space = empty', 'EMPTY'],
    ['type = user', '/wiki/rest/api/search/user'],
    ['space.type = knowledge', "'knowledge'"],
    ['created > 2026/13/01', "'2026/13/01'"],
    ['space = currentSpace(ENG)', "'currentSpace'"],
    ['ancestor = currentContent()', 'cqlcontext'],
    ['type = poem', "'poem'"],
    ['id = one', "'one'"],
    ['created > yesterday', "'yesterday'"],
    ['created > "2026-13-01"', "'2026-13-01'"],
    ['created > currentUser()', 'A date was expected'],
    ['title = now()', 'date function'],
    ['created > now("4 weeks")', "'4 weeks'"],
    ['space = favouriteSpaces()', 'needs IN or NOT IN'],
    ['title in (favouriteSpaces())', 'spaces function'],
    ['space in favouriteSpaces(1)', "'favouriteSpaces'"],
    ['id in recentlyViewedContent(few)', "'few'"],
    ['id in recentlyViewedContent(1, 2, 3)', 'a limit and an offset'],
    [`favourite = "${ACCOUNTS.priya}"`, 'your own favourites'],
    ['space = currentSpace()', "'currentSpace'"],
    ['space = ownSpace()', "The function 'ownSpace' is unknown"],
    ['text ~ "*"', 'wildcard'],
    ['text ~ "!!"', 'holds no word'],
    ['text ~ "deploy OR"', 'OR lacks what it joins'],
    ['title ~ "(deploy"', 'a bracket is not closed'],
    ['space = ENG order by label', "'label'"],
  ])('%s', (cql, named) => {
    const response = site.call('ada', 'GET', url(cql));
    expect(response).toMatchObject({ status: 400, body: { statusCode: 400 } });
    const { message } = response.body as { message: string };
    expect(message.startsWith('Could not parse cql : ')).toBe(true);
    expect(message).toContain(named);
  });

  test.each([
    'colour = red',
    'constructor = 1',
    'space[a] = 1',
    'content.property = 1',
    'content.property[a][b].c = 1',
    'space = ENG order by colour',
  ])('a field that it does not have: %s', (cql) => {
    const name = cql.startsWith('space = ') ? 'colour' : (/^[\w.]+/.exec(cql)?.[0] ?? '');
    const message = `com.atlassian.confluence.api.service.exceptions.BadRequestException: No field exists with the name: '${name}'`;
    expect(site.call('ada', 'GET', url(cql))).toMatchObject({ status: 400, body: { message } });
  });

  test.each(['expand=content.operations', 'expand=body.storage', 'cqlcontext={"contentStatuses":["trashed"]}'])(
    '%s as not modelled',
    (query) => {
      expect(site.call('ada', 'GET', url('type = page', `&${query}`))).toMatchObject({ status: 501 });
    },
  );
});

test('whatever is asked is answered or refused with 400', () => {
  const word = fc.constantFrom(
    'space',
    'type',
    'title',
    'text',
    'created',
    'favourite',
    'watcher',
    'id',
    '=',
    '!=',
    '~',
    'in',
    'not in',
    'and',
    'or',
    'not',
    '(',
    ')',
    ',',
    'page',
    'ENG',
  );
  const more = fc.constantFrom(
    '"2026-01-01"',
    'now("-1d")',
    'currentUser()',
    'favouriteSpaces()',
    'recentlyViewedContent(1)',
    'order by',
    '~key',
    '"',
    "'",
    '\\',
    'is',
    'was',
    'empty',
    'toString',
  );
  const query = fc.oneof(
    fc.array(fc.oneof(word, more)).map((words) => words.join(' ')),
    fc.string(),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(query, (cql) => {
      expect([200, 400]).toContain(site.call('ada', 'GET', url(cql)).status);
    }),
    { numRuns: 150 },
  );
});
