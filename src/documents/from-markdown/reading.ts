import type { Definition, FootnoteDefinition } from 'mdast';

/** A person found for a name or id: the account id, and the text to show (with its @). */
export interface MentionTarget {
  id: string;
  text: string;
}

/** What the readers of one Markdown text share. */
export interface Reading {
  /** The text that the positions of the nodes refer to. */
  source: string;
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  resolveMention: (name: string) => MentionTarget | undefined;
  /** A local id that no other node of this document has. */
  newId: () => string;
}
