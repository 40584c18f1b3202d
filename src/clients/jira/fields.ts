import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { fieldSchema } from './field-meta';

const field = z.object({
  id: z.string(),
  name: z.string(),
  clauseNames: z.array(z.string()).default([]),
  schema: fieldSchema.optional(),
});

export type JiraField = z.output<typeof field>;

/** Every field that the person may see. Source: `GET /rest/api/3/field`. */
export function jiraFields(http: ProductHttp) {
  return {
    list: (): Promise<JiraField[]> => ask(http, 'GET /rest/api/3/field', {}, { what: 'the list of fields', schema: z.array(field) }),
  };
}
