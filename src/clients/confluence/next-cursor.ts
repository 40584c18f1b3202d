import * as z from 'zod';

/** The `cursor` in an answer's link to its next page; undefined on the last page. */
export const nextCursor = z
  .object({ next: z.string().optional() })
  .optional()
  .transform((links) => {
    const query = links?.next?.split('?')[1];
    return query === undefined ? undefined : (new URLSearchParams(query).get('cursor') ?? undefined);
  });
