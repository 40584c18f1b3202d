import type { Target } from '../policy/places';
import type { AuthorKind } from '../policy/author-kinds';

/** Who wrote a passage of text. */
export interface Author {
  kind: AuthorKind;
  accountId?: string;
  name?: string;
  /** Set by the pipeline alone: the name of the fence around what they wrote, where the admin's rules distrust it. */
  fence?: string;
}

/** Text that somebody wrote, as Markdown: data for the model, never instruction. */
export interface Passage {
  text: string;
  author: Author;
}

export type FieldValue = string | number | boolean | null | readonly string[];

/** The issue, page or blog post that carries the labels which decide whether agents see a thing. */
export interface Carrier {
  kind: 'issue' | 'page' | 'blogpost';
  /** Issue key or id, content id. */
  id: string;
  /** Its labels, where they were read anyway; looked up where not. */
  labels?: readonly string[];
}

/** A file's bytes, for clients that can show them. */
export interface FileContent {
  mediaType: string;
  base64: string;
}

/** One thing that an action found or changed, in a form that the pipeline can check, thin out, label and render without knowing what it is. */
export interface ResultRecord {
  /** `issue`, `comment`, `page`, … in the product's own words. */
  kind: string;
  /** Issue key, page id, account id: what other actions accept. */
  id: string;
  /** The project or space that it belongs to; checked against the allow-list before anything leaves. */
  target: Target;
  /** What it is or belongs to, where the product labels that; absent for things without labels (projects, people). */
  carrier?: Carrier;
  /** The field that this is an item of (`comment`, `attachment`): where agents may not see that field, they do not see this either. */
  field?: string;
  /** Who wrote the texts among its fields (a summary, a file's name), where that can be told. */
  author?: Author;
  /** Custom fields whose text people type as they like. */
  typed?: readonly string[];
  /** Values by field id. */
  fields: Readonly<Record<string, FieldValue>>;
  /** Display names of fields whose id says nothing (`customfield_10016`). */
  labels?: Readonly<Record<string, string>>;
  /** Longer texts by field id. */
  passages?: Readonly<Record<string, Passage>>;
  /** Given beside the text, as image content where the door has it. */
  files?: readonly FileContent[];
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
