import { describedAuthor } from '../../../src/actions/confluence/authors';

test.each([
  ['a colleague', { accountId: '1', accountType: 'atlassian', displayName: 'Ada' }, 'person'],
  ['somebody of another organisation', { accountId: '1', accountType: 'atlassian', isExternalCollaborator: true }, 'guest'],
  ['a portal customer', { accountId: '1', accountType: 'customer' }, 'customer'],
  ['an app', { accountId: '1', accountType: 'app' }, 'app'],
  ['an account of no known type', { accountId: '1', accountType: '' }, 'unknown'],
  ['nobody', { accountId: null }, 'anonymous'],
])('%s is told apart as an author', (_, person, kind) => {
  expect(describedAuthor(person).kind).toBe(kind);
});
