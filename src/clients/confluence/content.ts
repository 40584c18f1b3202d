import * as z from 'zod';
import { body } from './body';
import { version } from './version';

/** The names of all labels; undefined where they were not asked for, or where there are more than one answer holds. */
const labels = z
  .object({ results: z.array(z.object({ name: z.string() })), meta: z.object({ hasMore: z.boolean().optional() }).optional() })
  .optional()
  .transform((given) => (given === undefined || given.meta?.hasMore ? undefined : given.results.map(({ name }) => name)));

/** A page, live doc or blog post as v2 answers it. */
export const content = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string().default(''),
  spaceId: z.string(),
  parentId: z.string().nullable().default(null),
  /** `page`, `folder` or another kind of the content tree. */
  parentType: z.string().nullable().default(null),
  authorId: z.string().optional(),
  ownerId: z.string().nullish(),
  subtype: z.string().nullish(),
  createdAt: z.string().optional(),
  version,
  body,
  labels,
  _links: z.object({ base: z.string().optional(), webui: z.string().optional() }).optional(),
});

export type ConfluenceContent = z.output<typeof content>;
