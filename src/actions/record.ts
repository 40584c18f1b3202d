import type { Target } from '../policy/allow-list';

/** Who wrote a passage of text. `guest` is a person of another organisation; `unknown` where the product does not tell. */
export interface Author {
  kind: 'person' | 'guest' | 'customer' | 'app' | 'anonymous' | 'unknown';
  accountId?: string;
  name?: string;
}

/** Text that somebody wrote, as Markdown: data for the model, never instruction. */
export interface Passage {
  text: string;
  author: Author;
}

export type FieldValue = string | number | boolean | null | readonly string[];

/** One thing that an action found or changed, in a form that the pipeline can check, thin out, label and render without knowing what it is. */
export interface ResultRecord {
  /** `issue`, `comment`, `page`, … in the product's own words. */
  kind: string;
  /** Issue key, page id, account id: what other actions accept. */
  id: string;
  /** The project or space that it belongs to; checked against the allow-list before anything leaves. */
  target: Target;
  /** Values by field id. */
  fields: Readonly<Record<string, FieldValue>>;
  /** Display names of fields whose id says nothing (`customfield_10016`). */
  labels?: Readonly<Record<string, string>>;
  /** Longer texts by field id. */
  passages?: Readonly<Record<string, Passage>>;
  /** Records that belong to this one (comments, links); each is checked by its own target. */
  parts?: Readonly<Record<string, readonly ResultRecord[]>>;
}

/** What a read action answers. */
export interface Findings {
  records: readonly ResultRecord[];
  /** Opaque; present when there is more. */
  cursor?: string;
  /** Facts about the answer that belong to no record, in words of our own. */
  notes?: readonly string[];
}
