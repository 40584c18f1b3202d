import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const group = z.object({ name: z.string(), groupId: z.string() });

export type JiraGroup = z.output<typeof group>;

/** Groups, which Jira and Confluence share. Source: `GET /rest/api/3/groups/picker`. */
export function jiraGroups(http: ProductHttp) {
  return {
    /** @param text a name or a part of it, in any case. */
    async search(text: string): Promise<JiraGroup[]> {
      const schema = z.object({ groups: z.array(group) });
      const query = { query: text, caseInsensitive: true, maxResults: 20 };
      return (await ask(http, 'GET /rest/api/3/groups/picker', { query }, { what: 'groups', schema })).groups;
    },
  };
}
