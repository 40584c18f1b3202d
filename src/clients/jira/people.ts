import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const person = z.object({
  accountId: z.string(),
  displayName: z.string().default(''),
  emailAddress: z.string().optional(),
  accountType: z.string().optional(),
  active: z.boolean().default(true),
  timeZone: z.string().optional(),
});

export type JiraPerson = z.output<typeof person>;

const ACCOUNT_ID = /^(?=.{20})[\w-]+(?::[\w-]+)*$/;

/** Names and emails are searched; Jira finds account ids only through a parameter of their own. */
function wanted(text: string): { accountId: string } | { query: string } {
  return ACCOUNT_ID.test(text) ? { accountId: text } : { query: text };
}

/** People. Sources: `GET /rest/api/3/user/search`, `…/user/assignable/search`, `…/user/groups`, `…/myself`. */
export function jiraPeople(http: ProductHttp) {
  return {
    /** @param text a name or a part of it, an email, or an account id. */
    search: (text: string): Promise<JiraPerson[]> =>
      ask(http, 'GET /rest/api/3/user/search', { query: { ...wanted(text), maxResults: 20 } }, { what: 'people', schema: z.array(person) }),

    /** People who can be assigned in a project, or to one issue. */
    assignable: (where: { project: string } | { issueKey: string }, text: string): Promise<JiraPerson[]> =>
      ask(
        http,
        'GET /rest/api/3/user/assignable/search',
        { query: { ...where, ...wanted(text), maxResults: 20 } },
        { what: 'assignable people', schema: z.array(person) },
      ),

    myself: (): Promise<JiraPerson> => ask(http, 'GET /rest/api/3/myself', {}, { what: 'the current user', schema: person }),

    groupsOf: (accountId: string) =>
      ask(
        http,
        'GET /rest/api/3/user/groups',
        { query: { accountId } },
        { what: 'groups', schema: z.array(z.object({ name: z.string(), groupId: z.string().nullish() })) },
      ),
  };
}
