import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { fieldMetaById, fieldSchema, type FieldMeta } from './field-meta';

const project = z.object({ id: z.string(), key: z.string(), name: z.string().optional(), projectTypeKey: z.string().optional() });

/** An issue whose project is known: nothing leaves without its target. */
export const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ project }),
  names: z.record(z.string(), z.string()).optional(),
  schema: z.record(z.string(), fieldSchema).optional(),
});

export type JiraIssue = z.output<typeof issue>;

/** Values by field id, as Jira takes them; `update` holds single steps such as `{ labels: [{ add: 'x' }] }`. */
export interface IssueInput {
  fields: Readonly<Record<string, unknown>>;
  update?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** Issues can be fetched by the hundred. */
export const BULK_LIMIT = 100;

/** Single issues. Sources: `GET`, `POST`, `PUT` and `DELETE /rest/api/3/issue`, `GET …/editmeta`, `POST /rest/api/3/issue/bulkfetch`. */
export function jiraIssues(http: ProductHttp) {
  return {
    /** Always asks for the project too. */
    get: (idOrKey: string, fields: readonly string[]): Promise<JiraIssue> =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}',
        { path: { issueIdOrKey: idOrKey }, query: { fields: ['project', ...fields].join(','), expand: 'names,schema' } },
        { what: `Issue ${idOrKey}`, schema: issue },
      ),

    /** At most `BULK_LIMIT` issues; those that do not exist or are hidden are simply not in the answer. */
    async bulk(idsOrKeys: readonly string[], fields: readonly string[]): Promise<JiraIssue[]> {
      const body = { issueIdsOrKeys: idsOrKeys, fields: ['project', ...fields] };
      const found = await ask(
        http,
        'POST /rest/api/3/issue/bulkfetch',
        { body },
        { what: 'issues', schema: z.object({ issues: z.array(issue) }) },
      );
      return found.issues;
    },

    create: (input: IssueInput): Promise<{ key: string }> =>
      ask(
        http,
        'POST /rest/api/3/issue',
        { body: input },
        { what: 'the new issue', schema: z.object({ id: z.string(), key: z.string() }) },
      ),

    edit: (idOrKey: string, input: IssueInput, notifyUsers: boolean): Promise<unknown> =>
      ask(
        http,
        'PUT /rest/api/3/issue/{issueIdOrKey}',
        { path: { issueIdOrKey: idOrKey }, query: { notifyUsers }, body: input },
        { what: `Issue ${idOrKey}`, schema: z.unknown() },
      ),

    remove: (idOrKey: string, deleteSubtasks: boolean): Promise<unknown> =>
      ask(
        http,
        'DELETE /rest/api/3/issue/{issueIdOrKey}',
        { path: { issueIdOrKey: idOrKey }, query: { deleteSubtasks } },
        { what: `Issue ${idOrKey}`, schema: z.unknown() },
      ),

    async editFields(idOrKey: string): Promise<FieldMeta[]> {
      const meta = await ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/editmeta',
        { path: { issueIdOrKey: idOrKey } },
        { what: `Issue ${idOrKey}`, schema: z.object({ fields: fieldMetaById }) },
      );
      return meta.fields;
    },
  };
}
