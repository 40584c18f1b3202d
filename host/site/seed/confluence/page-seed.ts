import type { Grantees, Space } from '../../confluence/records';
import type { AdfDocument } from '../../document';
import type { ACCOUNTS } from '../people';

export type SeedName = keyof typeof ACCOUNTS;

/** One saved state; `at` is an ISO date-time. */
export interface VersionSeed {
  by: SeedName;
  at: string;
  message?: string;
  body: AdfDocument;
}

export interface CommentSeed {
  by: SeedName;
  at: string;
  body: AdfDocument;
  /** Makes it an inline comment on the first occurrence of this text. */
  on?: string;
  replies?: CommentSeed[];
}

export interface AttachmentSeed {
  by: SeedName;
  at: string;
  title: string;
  mediaType: string;
  mediaTypeDescription: string;
  fileSize: number;
  comment: string;
}

export interface ContentSeed {
  title: string;
  /** Oldest first; the last is what the page says now. */
  versions: [VersionSeed, ...VersionSeed[]];
  labels?: string[];
  state?: { id: number; name: string; color: string };
  /** Only these people may view or change it and what is below it. */
  readers?: SeedName[];
  editors?: SeedName[];
  comments?: CommentSeed[];
  attachments?: AttachmentSeed[];
}

export interface PageSeed extends ContentSeed {
  children?: PageSeed[];
}

export interface SpaceSeed extends Pick<Space, 'key' | 'name' | 'type' | 'description'> {
  by: SeedName;
  at: string;
  rights: Record<keyof Space['rights'], Grantees>;
  home: PageSeed;
  posts: ContentSeed[];
}
