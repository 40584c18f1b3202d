import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { everyPage } from './every-page';
import { listedFieldMeta, type FieldMeta } from './field-meta';

const PAGE = 100;
const MOST = 1000;

const issueType = z.object({ id: z.string(), name: z.string(), subtask: z.boolean().default(false) });
const total = z.number().optional();

export type CreatableType = z.output<typeof issueType>;

/** What can be created in a project, and with which fields. Sources: `GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes` and `…/{issueTypeId}`. */
export function jiraCreateMeta(http: ProductHttp) {
  return {
    async types(project: string): Promise<CreatableType[]> {
      const { items } = await everyPage(MOST, async (startAt) => {
        const page = await ask(
          http,
          'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
          { path: { projectIdOrKey: project }, query: { startAt, maxResults: PAGE } },
          { what: `Project ${project}`, schema: z.object({ issueTypes: z.array(issueType), total }) },
        );
        return { items: page.issueTypes, total: page.total };
      });
      return items;
    },

    async fields(project: string, issueTypeId: string): Promise<FieldMeta[]> {
      const { items } = await everyPage(MOST, async (startAt) => {
        const page = await ask(
          http,
          'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
          { path: { projectIdOrKey: project, issueTypeId }, query: { startAt, maxResults: PAGE } },
          { what: `Issue type ${issueTypeId} in project ${project}`, schema: z.object({ fields: z.array(listedFieldMeta), total }) },
        );
        return { items: page.fields, total: page.total };
      });
      return items;
    },
  };
}
