/** Footer and inline comments have the same operations under paths of their own. */
export const COMMENT_KINDS = [
  { kind: 'footer', part: 'footer-comments', path: '/wiki/api/v2/footer-comments' },
  { kind: 'inline', part: 'inline-comments', path: '/wiki/api/v2/inline-comments' },
] as const;

export type CommentKind = (typeof COMMENT_KINDS)[number];
