import * as z from 'zod';
import { defineRead } from '../define';

export const getCurrentUser = defineRead({
  id: 'atlassian_get_current_user',
  product: 'atlassian',
  group: 'users',
  title: 'Who am I',
  summary: 'Who am I: the account on whose behalf calls run, time zone, and the agent name that is recorded.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'read:jira-user': "reads the person's own account and groups" },
  endpoints: ['GET /rest/api/3/myself', 'GET /rest/api/3/user/groups'],
  examples: [{ says: 'With groups', input: { include_groups: true } }],
  input: z.strictObject({ include_groups: z.boolean().default(false).describe('true: names of the groups too') }),
  async read(input, { jira, caller }) {
    const [me, groups] = await Promise.all([
      jira.people.myself(),
      input.include_groups ? jira.people.groupsOf(caller.accountId) : undefined,
    ]);
    return {
      records: [
        {
          kind: 'user',
          id: me.accountId,
          target: { kind: 'site' },
          fields: {
            name: me.displayName,
            email: me.emailAddress ?? null,
            time_zone: me.timeZone ?? null,
            account_type: me.accountType ?? null,
            agent: caller.connection ?? null,
            ...(caller.scopes === undefined ? {} : { scopes: [...caller.scopes] }),
            door: caller.door,
            ...(groups === undefined ? {} : { groups: groups.map((group) => group.name) }),
          },
        },
      ],
    };
  },
});
