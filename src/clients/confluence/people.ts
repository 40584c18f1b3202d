import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const person = z.object({
  accountId: z.string(),
  accountType: z.string().optional(),
  displayName: z.string().optional(),
  isExternalCollaborator: z.boolean().optional(),
});

/** Who stands behind account ids, asked of Confluence itself: not everybody who reads pages may use Jira. Source: `POST /wiki/api/v2/users-bulk`. */
export function confluencePeople(http: ProductHttp) {
  return {
    async byIds(accountIds: readonly string[]): Promise<z.output<typeof person>[]> {
      if (accountIds.length === 0) return [];
      const schema = z.object({ results: z.array(person) });
      return (await ask(http, 'POST /wiki/api/v2/users-bulk', { body: { accountIds } }, { what: 'people', schema })).results;
    },
  };
}
