import * as z from 'zod';

/** A saved state of content, as every v2 answer embeds it. */
export const version = z.object({
  number: z.int(),
  createdAt: z.string().optional(),
  message: z.string().optional(),
  authorId: z.string().optional(),
});
