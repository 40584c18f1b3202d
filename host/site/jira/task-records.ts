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
