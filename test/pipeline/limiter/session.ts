import type { Session } from '../../../src/pipeline/session';
import { boundsOf } from '../../../src/policy/bounds';
import type { Limits } from '../../../src/policy/limits/account';
import { DEFAULT_SETTINGS } from '../../../src/policy/settings/defaults';

/** A session of one connection of one person under these limits. */
export function sessionOf({ person, connection, limits }: { person: string; connection: string; limits: Limits }): Session {
  return {
    caller: {
      accountId: person,
      present: false,
      door: 'mcp',
      connection: {
        id: connection,
        kind: 'key',
        name: connection,
        owner: person,
        scopes: ['jira:write'],
        createdAt: 0,
        expiresAt: 0,
        revokedAt: null,
      },
      installation: 'here',
    },
    settings: boundsOf({ ...DEFAULT_SETTINGS, limits }, null),
  };
}
