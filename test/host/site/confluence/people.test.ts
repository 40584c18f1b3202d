import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite } from './confluence-site';
import type { Name } from './confluence-site';

const site = confluenceSite();
const bulk = (name: Name, accountIds: string[]) => site.call(name, 'POST', '/wiki/api/v2/users-bulk', { accountIds });

test('people are told by account id, guests as external collaborators; ids that nobody has are left out', () => {
  expect(bulk('ada', [ACCOUNTS.jonas, ACCOUNTS.rosa, ACCOUNTS.oskar, 'nobody'])).toMatchObject({
    status: 200,
    body: {
      results: [
        { displayName: 'Jonas Weber', isExternalCollaborator: false, accountStatus: 'active' },
        { displayName: 'Rosa Bianchi', isExternalCollaborator: true, personalSpaceId: null },
        { displayName: 'Oskar Nyman', accountStatus: 'inactive' },
      ],
    },
  });
});

test('a personal space is named only to people who see it', () => {
  const spaceId = site.spaceId(`~${ACCOUNTS.jonas}`);
  expect(bulk('ada', [ACCOUNTS.jonas]).body).toMatchObject({ results: [{ personalSpaceId: spaceId }] });
  expect(bulk('rosa', [ACCOUNTS.jonas]).body).toMatchObject({ results: [{ personalSpaceId: null }] });
});

test.each([[[]], [Array.from({ length: 251 }, () => 'x')]])('no ids and too many are refused', (accountIds) => {
  expect(bulk('ada', accountIds)).toMatchObject({ status: 400, body: { errors: [{ code: 'INVALID_REQUEST_PARAMETER' }] } });
});

test('the person who asks is told who they are', () => {
  expect(site.call('priya', 'GET', '/wiki/rest/api/user/current').body).toMatchObject({
    accountId: ACCOUNTS.priya,
    displayName: 'Priya Nair',
    timeZone: 'Asia/Kolkata',
    isGuest: false,
  });
});
