import type { Literal } from 'mdast';

/** `@[Name](account-id)`, `@[Name]`, `@name` or `[~accountid:…]`: a person in Markdown. At least one of id and name is there. */
export interface MentionNode extends Literal {
  type: 'mention';
  id?: string;
  name?: string;
  attributes?: Record<string, unknown>;
}

/** `:name:` with a name of `emoji.ts`. The value is the name. */
interface EmojiNode extends Literal {
  type: 'emoji';
}

/** `:status[text]{color}` or `:date[day]`. The value is the source: what says neither is text. */
interface DirectiveNode extends Literal {
  type: 'directive';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: MentionNode;
    emoji: EmojiNode;
    directive: DirectiveNode;
  }
  interface RootContentMap {
    mention: MentionNode;
    emoji: EmojiNode;
    directive: DirectiveNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mention: 'mention';
    emoji: 'emoji';
    directive: 'directive';
  }
}
