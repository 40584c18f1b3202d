import type { ConfluenceContext } from './endpoints/define';
import { pathId, visibleContent } from './lookup';
import type { Content } from './records';

/** Pages and blog posts have the same parts under paths of their own; each kind comes with how its path's content is found. */
export const CONTENT_KINDS = [
  { type: 'page', path: '/wiki/api/v2/pages/{id}' },
  { type: 'blogpost', path: '/wiki/api/v2/blogposts/{id}' },
] as const;

export type ContentKind = (typeof CONTENT_KINDS)[number];

/** The content in the path; 404 when it is of the other kind or hidden. */
export function contentInPath(context: ConfluenceContext, { type }: ContentKind): Content {
  return visibleContent(context, pathId(context), type);
}
