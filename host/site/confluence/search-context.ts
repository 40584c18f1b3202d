import { z } from 'zod';
import type { Asking } from '../cql/asking';
import type { ConfluenceContext } from './endpoints/define';
import type { Content } from './records';

const STATUSES = ['current', 'archived', 'draft'] as const;
const contextSchema = z.strictObject({
  spaceKey: z.string().optional(),
  contentId: z.union([z.string(), z.int().transform(String)]).optional(),
  contentStatuses: z.array(z.string()).optional(),
});

/** Where a query is asked from and what it is asked of, as the parameter `cqlcontext` says it. 400 for what is no such object. */
export function searchContext({ parameters }: ConfluenceContext): { place: Asking['place']; statuses: readonly Content['status'][] } {
  const sent = parameters.text('cqlcontext');
  if (sent === undefined) return { place: {}, statuses: ['current'] };
  const { success, data } = contextSchema.safeParse(parsed(sent));
  if (!success) throw parameters.wrongType('cqlcontext', sent, 'object with spaceKey, contentId and contentStatuses');
  const { spaceKey, contentId, contentStatuses = ['current'] } = data;
  const statuses = contentStatuses.map((status) => {
    const known = STATUSES.find((candidate) => candidate === status);
    if (!known) throw parameters.unmodelled(`The content status '${status}'`);
    return known;
  });
  return { place: { ...(spaceKey !== undefined && { spaceKey }), ...(contentId !== undefined && { contentId }) }, statuses };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
