import * as z from 'zod';
import { body } from './body';
import { version } from './version';

/** A page, live doc or blog post as v2 answers it. */
export const content = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string().default(''),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  authorId: z.string().optional(),
  ownerId: z.string().nullish(),
  subtype: z.string().nullish(),
  createdAt: z.string().optional(),
  version,
  body,
  _links: z.object({ base: z.string().optional(), webui: z.string().optional() }).optional(),
});

export type ConfluenceContent = z.output<typeof content>;
