import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ project: z.object({ id: z.string(), key: z.string(), name: z.string().optional() }) }),
  names: z.record(z.string(), z.string()).optional(),
});

export type JiraIssue = z.output<typeof issue>;

/** Single issues. Sources: `GET`, `POST` and `PUT /rest/api/3/issue`. */
export function jiraIssues(http: ProductHttp) {
  return {
    /** Always asks for the project too: nothing leaves without its target. */
    get: (idOrKey: string, fields: readonly string[]): Promise<JiraIssue> =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}',
        { path: { issueIdOrKey: idOrKey }, query: { fields: ['project', ...fields].join(','), expand: 'names' } },
        { what: `Issue ${idOrKey}`, schema: issue },
      ),
  };
}
