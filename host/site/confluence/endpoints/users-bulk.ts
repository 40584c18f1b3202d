import { z } from 'zod';
import { json } from '../../answer';
import { readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

/** As many people as the real operation takes in one request. */
const requestSchema = z.strictObject({ accountIds: z.array(z.string()).min(1).max(250) });

const bulk = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/users-bulk',
  scopes: ['read:user:confluence'],
  handler: (context) => {
    const { accountIds } = readRequest(context, requestSchema);
    const people = [...new Set(accountIds)].flatMap((id) => context.state.people.get(id) ?? []);
    const results = people.map(({ id, accountType, displayName, email, timeZone, active }) => ({
      accountId: id,
      accountType,
      accountStatus: active ? 'active' : 'inactive',
      displayName,
      publicName: displayName,
      email,
      timeZone,
      isExternalCollaborator: false,
      profilePicture: { path: '/wiki/aa-avatar/default', isDefault: true },
    }));
    return json({ results, _links: { base: context.base } });
  },
});

export const usersBulkEndpoints = [bulk];
