import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { fieldMetaById } from './field-meta';
import type { IssueInput } from './issues';

const transition = z.object({
  id: z.string(),
  name: z.string(),
  to: z.object({ id: z.string(), name: z.string() }),
  hasScreen: z.boolean().default(false),
  isAvailable: z.boolean().default(true),
  fields: fieldMetaById.default([]),
});

export type JiraTransition = z.output<typeof transition>;

/** Moves between statuses. Sources: `GET` and `POST /rest/api/3/issue/{issueIdOrKey}/transitions`. */
export function jiraTransitions(http: ProductHttp) {
  return {
    /** The moves that the person can make now, with the fields of their screens. */
    async list(issue: string): Promise<JiraTransition[]> {
      const found = await ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/transitions',
        { path: { issueIdOrKey: issue }, query: { expand: 'transitions.fields' } },
        { what: `Issue ${issue}`, schema: z.object({ transitions: z.array(transition) }) },
      );
      return found.transitions.filter((one) => one.isAvailable);
    },

    perform: (issue: string, id: string, input: IssueInput): Promise<unknown> =>
      ask(
        http,
        'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
        { path: { issueIdOrKey: issue }, body: { transition: { id }, ...input } },
        { what: `Issue ${issue}`, schema: z.unknown() },
      ),
  };
}
