import { CONTENT_FIELDS } from '../../../../host/site/cql/content-fields';
import { USER_FIELDS } from '../../../../host/site/cql/user-fields';
import { confluenceSite, get } from './confluence-site';

const site = confluenceSite();
const EQUALITY = ['=', '!=', 'in', 'not in'];
const LIKENESS = ['~', '!~'];
const DATES = ['=', '!=', '>', '>=', '<', '<='];
const OPERATORS = ['=', '!=', '~', '!~', '>', '>=', '<', '<=', 'in', 'not in'];
const FUNCTIONS = {
  person: 'currentUser()',
  date: 'startOfWeek("-1w")',
  spaces: 'favouriteSpaces()',
  contents: 'recentlyViewedContent(5)',
};
type Taken = keyof typeof FUNCTIONS;

/** What Atlassian's reference of fields says: a value, the operators, the functions, and whether results can be ordered by the field. */
type Row = [field: string, value: string, operators: string[], functions: Taken[], orders: boolean];

const content: Row[] = [
  ['ancestor', '1', EQUALITY, ['contents'], false],
  ['container', '1', EQUALITY, ['contents'], false],
  ['content', '1', EQUALITY, ['contents'], true],
  ['contributor', 'x', EQUALITY, ['person'], false],
  ['created', '"2026-01-01"', DATES, ['date'], true],
  ['creator', 'x', EQUALITY, ['person'], true],
  ['favorite', 'currentUser()', EQUALITY, ['person'], false],
  ['favourite', 'currentUser()', EQUALITY, ['person'], false],
  ['id', '1', EQUALITY, ['contents'], true],
  ['label', 'x', EQUALITY, [], false],
  ['lastmodified', '"2026/01/01 09:00"', DATES, ['date'], true],
  ['macro', 'toc', EQUALITY, [], false],
  ['mention', 'x', EQUALITY, ['person'], false],
  ['parent', '1', EQUALITY, ['contents'], false],
  ['siteSearch', 'x', LIKENESS, [], false],
  ['space', 'ENG', EQUALITY, ['spaces'], true],
  ['space.category', 'x', EQUALITY, [], false],
  ['space.key', 'ENG', EQUALITY, ['spaces'], true],
  ['space.title', 'x', LIKENESS, [], true],
  ['space.type', 'favourite', EQUALITY, [], true],
  ['text', 'x', LIKENESS, [], false],
  ['title', 'x', [...EQUALITY, ...LIKENESS], [], true],
  ['type', 'page', EQUALITY, [], true],
  ['watcher', 'x', EQUALITY, ['person'], false],
];

const user: Row[] = [
  ['type', 'user', EQUALITY, [], false],
  ['user', 'x', EQUALITY, ['person'], false],
  ['user.accountid', 'x', EQUALITY, [], false],
  ['user.fullname', 'x', LIKENESS, [], true],
  ['user.userkey', 'x', EQUALITY, [], false],
];

const searches: [name: string, path: string, rows: Row[], known: ReadonlyMap<string, unknown>][] = [
  ['content', '/wiki/rest/api/search', content, CONTENT_FIELDS],
  ['people', '/wiki/rest/api/search/user', user, USER_FIELDS],
];

describe.each(searches)('a search for %s', (_, path, rows, known) => {
  const status = (cql: string): number => site.call('ada', 'GET', `${path}?cql=${encodeURIComponent(cql)}`).status;
  const clause = (field: string, operator: string, value: string): string =>
    `${field} ${operator} ${operator.endsWith('in') ? `(${value})` : value}`;

  test('knows every field of the reference and no other', () => {
    expect(rows.map(([field]) => field.toLowerCase()).sort()).toEqual([...known.keys()].sort());
  });

  test.each(rows)('%s takes the operators that it has', (field, value, operators) => {
    const taken = OPERATORS.filter((operator) => status(clause(field, operator, value)) === 200);
    expect(taken.sort()).toEqual([...operators].sort());
    for (const operator of ['is empty', 'was x', 'changed']) expect(status(`${field} ${operator}`)).toBe(400);
  });

  test.each(rows)('%s takes the functions that it has', (field, _value, operators, functions) => {
    const operator = operators.includes('in') ? 'in' : (operators[0] ?? '');
    const names = Object.keys(FUNCTIONS).filter((name): name is Taken => name in FUNCTIONS);
    expect(names.filter((name) => status(clause(field, operator, FUNCTIONS[name])) === 200)).toEqual(functions);
  });

  test.each(rows)('%s orders results or says that it does not', (field, value, operators, _functions, orders) => {
    expect(status(`${clause(field, operators[0] ?? '', value)} order by ${field} desc`)).toBe(orders ? 200 : 400);
  });
});

test('results are in the order that was asked for', () => {
  interface Found {
    results: { title: string; content: { type: string }; resultGlobalContainer: { title: string } }[];
  }
  const cql = 'type in (page, blogpost) and space in (ENG, DOCS) order by space.title desc, type, title desc';
  const { results } = get<Found>(site, 'ada', `/wiki/rest/api/search?limit=100&excerpt=none&cql=${encodeURIComponent(cql)}`);
  const keys = results.map(({ title, content: { type }, resultGlobalContainer }) => [resultGlobalContainer.title, type, title]);
  const sorted = keys.toSorted(
    ([s1 = '', t1 = '', n1 = ''], [s2 = '', t2 = '', n2 = '']) => compare(s2, s1) || compare(t1, t2) || compare(n2, n1),
  );
  expect(new Set(keys.map(([space, type]) => `${String(space)} ${String(type)}`)).size).toBe(4);
  expect(keys).toEqual(sorted);
});

function compare(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}
