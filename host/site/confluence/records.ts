import type { AdfDocument } from '../document';

/** People by account id and groups by name, e.g. who may view a space. */
export interface Grantees {
  people: string[];
  groups: string[];
}

/**
 * What a space lets people do. Confluence has one permission for adding and changing pages, so `write` is both;
 * everything but `view` also needs `view`.
 */
export type SpaceRight = 'view' | 'write' | 'comment' | 'delete' | 'administer';

export interface Space {
  id: string;
  key: string;
  name: string;
  type: 'global' | 'personal';
  status: 'current' | 'archived';
  authorId: string;
  createdAt: string;
  homepageId: string | null;
  description: string;
  labelIds?: string[];
  rights: Record<SpaceRight, Grantees>;
}

/** The coloured state of a page, e.g. "In progress". */
export interface ContentState {
  id: number;
  name: string;
  color: string;
}

/** What a published page or blog post would become. */
export interface ContentDraft {
  title: string;
  body: AdfDocument;
  authorId: string;
  at: string;
}

/** A state that a person made, offered again to that person. */
export interface CustomState {
  id: string;
  name: string;
  color: string;
  ownerId: string;
  usedAt: string;
}

/** A page, blog post or other thing of the content tree without its body, which belongs to a version. */
export interface Content {
  id: string;
  type: 'page' | 'blogpost' | 'folder' | 'whiteboard' | 'database' | 'embed';
  /** A draft is a page that was never published: its author alone has it, in one version that saving replaces. */
  status: 'current' | 'archived' | 'trashed' | 'draft';
  subtype: 'live' | null;
  title: string;
  /** What an embed shows. */
  embedUrl?: string;
  spaceId: string;
  parentId: string | null;
  /** Order among what has the same parent; blog posts have 0. */
  position: number;
  authorId: string;
  ownerId: string;
  createdAt: string;
  /** Number of the newest version. */
  version: number;
  labelIds: string[];
  state: (ContentState & { since: string }) | null;
  /** Unpublished changes of what is published; everybody who may edit shares them. */
  draft?: ContentDraft | null;
  /** Who may view and who may change; null leaves that to the space and to the pages above. */
  restrictions: { read: Grantees | null; update: Grantees | null };
}

/** One saved state of something versioned. */
export interface Version {
  number: number;
  authorId: string;
  createdAt: string;
  message: string;
  minorEdit: boolean;
}

/** A version of a page or blog post; `id` is `contentId:number`. */
export interface ContentVersion extends Version {
  id: string;
  contentId: string;
  title: string;
  body: AdfDocument;
}

/** A page template of a space, or of the whole site; `storage` is its body as it was written. */
export interface Template {
  id: string;
  name: string;
  description: string;
  spaceId: string | null;
  labelIds: string[];
  storage: string;
}

/** That a person wants to hear of changes; `target` is an id, or the name of a label. */
export interface Watch {
  id: string;
  accountId: string;
  kind: 'content' | 'space' | 'label';
  target: string;
}

/** That a person keeps a page or space at hand ("save for later", "star"); `target` is an id. */
export interface Favourite {
  id: string;
  accountId: string;
  kind: 'content' | 'space';
  target: string;
  at: string;
}

/** That a person looked at a page or blog post: how often, and when last. */
export interface View {
  id: string;
  accountId: string;
  contentId: string;
  times: number;
  lastAt: string;
}

/** What became of a body that somebody had converted, for a while. */
export interface Conversion {
  id: string;
  ownerId: string;
  /** What the body was to be shown on, which its reader must be able to see. */
  contentId: string | null;
  representation: string;
  value: string;
  at: string;
}

/** Work that the real site does in the background. */
export interface LongTask {
  id: string;
  name: string;
  message: string;
  ownerId: string;
  finishedAt: string;
}

export interface Label {
  id: string;
  prefix: 'global' | 'my' | 'team';
  name: string;
}

export interface CommentVersion extends Version {
  body: AdfDocument;
}

export interface CommentAnchor {
  markerRef: string;
  selection: string;
  resolution: 'open' | 'reopened' | 'resolved';
  /** Who resolved or reopened it last, and when. */
  changed?: { by: string; at: string };
}

export interface Comment {
  id: string;
  kind: 'footer' | 'inline';
  contentId: string;
  /** The attachment that a footer comment is on, rather than the page that holds it. */
  attachmentId: string | null;
  parentCommentId: string | null;
  body: AdfDocument;
  version: Version;
  /** The versions before the newest, the oldest first. */
  earlier?: CommentVersion[];
  /** What a top-level inline comment is tied to: the text, and the annotation mark that carries it in the page. */
  anchor: CommentAnchor | null;
}

/** What a version of an attached file was like. */
export interface FileVersion extends Version {
  title: string;
  mediaType: string;
  fileSize: number;
}

/** An attached file's metadata; `id` starts with `att`. */
export interface Attachment {
  id: string;
  status?: 'current' | 'trashed';
  /** The versions before the newest, the oldest first. */
  earlier?: FileVersion[];
  contentId: string;
  title: string;
  mediaType: string;
  mediaTypeDescription: string;
  /** What media nodes in a body refer to. */
  fileId: string;
  fileSize: number;
  comment: string;
  labelIds?: string[];
  createdAt: string;
  version: Version;
}

/** A property of a page, blog post, comment, attachment or space; ids tell them apart. */
export interface ContentProperty {
  id: string;
  contentId: string;
  key: string;
  value: unknown;
  createdAt: string;
  version: Version;
}
