import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const project = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string().optional(),
  style: z.string().optional(),
  lead: z.object({ displayName: z.string() }).optional(),
  projectCategory: z.object({ name: z.string() }).optional(),
});
const projectPage = z.object({ values: z.array(project), total: z.number().optional(), isLast: z.boolean().optional() });

export type JiraProject = z.output<typeof project>;

/** Project reads. Sources: `GET /rest/api/3/project/{projectIdOrKey}`, `GET /rest/api/3/project/search`. */
export function jiraProjects(http: ProductHttp) {
  return {
    get: (idOrKey: string): Promise<JiraProject> =>
      ask(
        http,
        'GET /rest/api/3/project/{projectIdOrKey}',
        { path: { projectIdOrKey: idOrKey } },
        { what: `Project ${idOrKey}`, schema: project },
      ),

    search: (filter: {
      query?: string;
      keys?: readonly string[];
      typeKey?: string;
      status?: string;
      action?: string;
      startAt: number;
      maxResults: number;
    }) =>
      ask(
        http,
        'GET /rest/api/3/project/search',
        { query: { ...filter, expand: 'lead' } },
        { what: 'the list of projects', schema: projectPage },
      ),
  };
}
