import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite, get } from './confluence-site';
import type { Name } from './confluence-site';

const site = confluenceSite();

interface Found {
  totalSize: number;
  results: { title: string; user: { accountId: string; personalSpace?: { key: string } } }[];
  _links: { next?: string; prev?: string };
}

const url = (cql: string, more = ''): string => `/wiki/rest/api/search/user?cql=${encodeURIComponent(cql)}${more}`;
const names = (cql: string, more = '', name: Name = 'ada'): string[] =>
  get<Found>(site, name, url(cql, more)).results.map(({ title }) => title);

const LICENSED = ['Ada Lindqvist', 'Fatima Haddad', 'Jonas Weber', 'Kenji Sato', 'Marta Kowalska', 'Marta Reyes', 'Priya Nair'];

describe('a search for people finds', () => {
  test.each<[cql: string, ...names: string[]]>([
    ['type = user', ...LICENSED],
    [`user = "${ACCOUNTS.kenji}"`, 'Kenji Sato'],
    ['user = currentUser()', 'Ada Lindqvist'],
    ['user in ("Jonas Weber", nobody)', 'Jonas Weber'],
    [`user.accountid = "${ACCOUNTS.priya}"`, 'Priya Nair'],
    [`user.accountid in ("${ACCOUNTS.priya}", "${ACCOUNTS.rosa}")`, 'Priya Nair'],
    ['user.fullname ~ jo', 'Jonas Weber'],
    ['user.fullname~"marta"', 'Marta Kowalska', 'Marta Reyes'],
    ['user.fullname ~ "ma re"', 'Marta Reyes'],
    ['user.fullname ~ "(marta OR ken) NOT rey" order by user.fullname desc', 'Marta Kowalska', 'Kenji Sato'],
    ['user.fullname ~ onas'],
    ['user.userkey = x'],
    ['type = user and user.fullname !~ "ada OR fatima"', 'Jonas Weber', 'Kenji Sato', 'Marta Kowalska', 'Marta Reyes', 'Priya Nair'],
    [`user not in ("${ACCOUNTS.ada}", currentUser()) and user.fullname ~ a`],
  ])('%s', (cql, ...expected) => {
    expect(names(cql)).toEqual(expected);
  });

  test('licensed people, guests, or both; nobody who is deactivated or only a customer', () => {
    expect(names('type = user', '&sitePermissionTypeFilter=externalCollaborator')).toEqual(['Rosa Bianchi']);
    expect(names('type = user', '&sitePermissionTypeFilter=all')).toEqual([...LICENSED, 'Rosa Bianchi']);
    expect(site.call('ada', 'GET', url('type = user', '&sitePermissionTypeFilter=some')).status).toBe(400);
  });

  test('page by page, by the addresses it gives', () => {
    const first = get<Found>(site, 'ada', url('type = user', '&limit=3'));
    const second = get<Found>(site, 'ada', `/wiki${first._links.next ?? ''}`);
    const back = get<Found>(site, 'ada', `/wiki${second._links.prev ?? ''}`);
    expect([first.totalSize, first._links.prev]).toEqual([LICENSED.length, undefined]);
    expect(second.results.map(({ title }) => title)).toEqual(LICENSED.slice(3, 6));
    expect(back.results).toEqual(first.results);
  });

  test('the person as a result, with the personal space where the caller may see it', () => {
    const space = (name: Name) =>
      get<Found>(site, name, url(`user = "${ACCOUNTS.jonas}"`, '&expand=personalSpace')).results[0]?.user.personalSpace?.key;
    expect([space('ada'), space('rosa')]).toEqual([`~${ACCOUNTS.jonas}`, undefined]);
    expect(get<Found>(site, 'ada', url('user.fullname ~ jonas')).results).toMatchObject([
      { entityType: 'user', title: 'Jonas Weber', url: `/people/${ACCOUNTS.jonas}`, user: { type: 'known', accountId: ACCOUNTS.jonas } },
    ]);
  });
});

describe('a search for people refuses', () => {
  test.each([
    ['title ~ plan', "Could not parse cql : Unsupported CQL field 'title' for this resource"],
    ['content.property[a].b = 1', "Unsupported CQL field 'content.property'"],
    ['user.email = x', "No field exists with the name: 'user.email'"],
    ['type = page', "'page'"],
    ['user.fullname = Ada', "The operator '=' is not supported by the field 'user.fullname'"],
    ['user.fullname ~ "*a"', 'wildcard'],
    ['user = now()', 'date function'],
    ['type = user order by user', "'user'"],
    ['type =', 'type ='],
  ])('%s', (cql, told) => {
    const { status, body } = site.call('ada', 'GET', url(cql));
    expect(status).toBe(400);
    expect((body as { message: string }).message).toContain(told);
  });

  test('a missing query, and what is not modelled', () => {
    expect(site.call('ada', 'GET', '/wiki/rest/api/search/user').status).toBe(400);
    expect(site.call('ada', 'GET', url('type = user', '&expand=operations')).status).toBe(501);
    expect(site.call('ada', 'GET', url('type = user', '&cursor=x')).status).toBe(501);
  });
});
