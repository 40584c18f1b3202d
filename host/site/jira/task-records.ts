/** A value that an app or a person keeps on an issue or a project under a key; comments hold theirs themselves. */
export interface EntityProperty {
  /** `issue/10001/key`. */
  id: string;
  owner: 'issue' | 'project';
  ownerId: string;
  key: string;
  value: unknown;
}

/** Something that a release needs beside its issues, e.g. its release notes. */
export interface RelatedWork {
  id: string;
  versionId: string;
  category: string;
  title: string | null;
  url: string | null;
  issueId: string | null;
}

/** A task that was done at once, so that it is complete when it is first asked about. */
export interface Task {
  id: string;
  description: string;
  submittedById: string;
  created: number;
  result: unknown;
}

/** A message about an issue that a person has sent to others; it goes nowhere. */
export interface Notification {
  id: string;
  issueId: string;
  senderId: string;
  recipientIds: string[];
  subject: string;
  textBody: string;
  htmlBody: string;
  created: number;
}

/** A bulk operation; this site carries it out at once, so that it is complete when it is first asked about. */
export interface BulkTask {
  id: string;
  submittedById: string;
  created: number;
  processed: string[];
  /** What went wrong, by issue id. */
  failed: Record<string, string[]>;
  /** How many of the named issues do not exist for the person. */
  inaccessible: number;
  total: number;
}
