import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const field = z.object({ id: z.string(), name: z.string(), unavailableMessage: z.string().nullish() });

const fieldPage = z.object({ fields: z.array(field).default([]), startingAfter: z.string().nullish() });

export type BulkField = z.output<typeof field>;

const progress = z.object({
  status: z.enum(['ENQUEUED', 'RUNNING', 'COMPLETE', 'FAILED', 'CANCEL_REQUESTED', 'CANCELLED', 'DEAD']),
  /** Reasons by issue id. */
  failedAccessibleIssues: z.record(z.string(), z.array(z.string())).default({}),
  invalidOrInaccessibleIssueCount: z.number().default(0),
});

export type BulkProgress = z.output<typeof progress>;

export interface BulkEdit {
  /** Ids of the fields that are set. */
  selectedActions: readonly string[];
  /** Values by kind of field, as only this operation takes them. */
  editedFieldsInput: Readonly<Record<string, unknown>>;
}

const submitted = z.object({ taskId: z.string() });

/** Most issues that one job takes. */
export const BULK_MOST = 1000;
/** Keys a look-up names in its address, which must stay short. */
const KEYS_A_CALL = 100;

/** Jobs on many issues. Sources: `GET` and `POST /rest/api/3/bulk/issues/fields`, `POST …/issues/delete`, `GET …/queue/{taskId}`. */
export function jiraBulk(http: ProductHttp) {
  async function page(keys: readonly string[], startingAfter: string | undefined) {
    const query = { issueIdsOrKeys: keys.join(','), ...(startingAfter === undefined ? {} : { startingAfter }) };
    return ask(http, 'GET /rest/api/3/bulk/issues/fields', { query }, { what: 'the fields for bulk changes', schema: fieldPage });
  }

  async function editable(keys: readonly string[]): Promise<BulkField[]> {
    const found: BulkField[] = [];
    let after: string | undefined;
    do {
      const next = await page(keys, after);
      found.push(...next.fields);
      after = next.fields.length > 0 ? (next.startingAfter ?? undefined) : undefined;
    } while (after !== undefined);
    return found;
  }

  return {
    /** The fields that can be set on all of these issues at once. */
    async fields(keys: readonly string[]): Promise<BulkField[]> {
      const [first = [], ...others] = await Promise.all(
        Array.from({ length: Math.ceil(keys.length / KEYS_A_CALL) }, (_, index) =>
          editable(keys.slice(index * KEYS_A_CALL, (index + 1) * KEYS_A_CALL)),
        ),
      );
      return first.filter(({ id }) => others.every((fields) => fields.some((one) => one.id === id)));
    },

    /** @returns the id of the job. */
    async edit(issues: readonly string[], edit: BulkEdit, notify: boolean): Promise<string> {
      const body = { selectedIssueIdsOrKeys: issues, ...edit, sendBulkNotification: notify };
      const { taskId } = await ask(
        http,
        'POST /rest/api/3/bulk/issues/fields',
        { body },
        { what: 'the issues to change', schema: submitted },
      );
      return taskId;
    },

    /** Deletes subtasks too. @returns the id of the job. */
    async remove(issues: readonly string[]): Promise<string> {
      const body = { selectedIssueIdsOrKeys: issues, sendBulkNotification: false };
      const { taskId } = await ask(
        http,
        'POST /rest/api/3/bulk/issues/delete',
        { body },
        { what: 'the issues to delete', schema: submitted },
      );
      return taskId;
    },

    progress: (taskId: string): Promise<BulkProgress> =>
      ask(http, 'GET /rest/api/3/bulk/queue/{taskId}', { path: { taskId }, fresh: true }, { what: `Bulk job ${taskId}`, schema: progress }),
  };
}
