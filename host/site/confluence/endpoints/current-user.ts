import { json } from '../../answer';
import { userBean } from '../beans/user-bean';
import { confluenceEndpoint } from './define';

const current = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/user/current',
  scopes: ['read:confluence-user', 'read:content-details:confluence'],
  handler: ({ state, base, accountId }) => {
    const person = state.people.get(accountId);
    if (!person) throw new Error(`The caller ${accountId} is not a person of this site.`);
    return json(userBean(person, base));
  },
});

export const currentUserEndpoints = [current];
