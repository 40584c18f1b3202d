import { z } from 'zod';
import { json } from '../../answer';
import { userBean, userBeanV2 } from '../beans/user-bean';
import { personalSpaceOf } from '../personal-space';
import { readRequest } from '../written-body';
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

const bulkSchema = z.strictObject({ accountIds: z.array(z.string()).min(1).max(250) });

/** Account ids that nobody has are left out, as in the real API. */
const bulk = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/users-bulk',
  scopes: ['read:user:confluence'],
  handler: (context) => {
    const { state, base } = context;
    const { accountIds } = readRequest(context, bulkSchema);
    const people = [...new Set(accountIds)].flatMap((id) => state.people.get(id) ?? []);
    const results = people.map((person) => userBeanV2(person, personalSpaceOf(context, person.id)?.id ?? null));
    return json({ results, _links: { base } });
  },
});

export const userEndpoints = [current, bulk];
