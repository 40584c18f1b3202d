/** Who wrote a passage of text. `guest` is a person of another organisation; `unknown` where the product does not tell. */
export const AUTHOR_KINDS = ['person', 'guest', 'customer', 'app', 'anonymous', 'unknown'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];
