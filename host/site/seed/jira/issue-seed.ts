import type { AdfDocument } from '../../document';
import type { Stored } from '../../jira/records';
import type { ACCOUNTS } from '../people';

export type Name = keyof typeof ACCOUNTS;

/** Field values by the field's name for people who write seeds; `seed.ts` turns names into ids. */
export interface SeedValues {
  summary?: string;
  description?: string | AdfDocument;
  status?: string;
  priority?: string;
  resolution?: string | null;
  assignee?: Name | null;
  labels?: string[];
  components?: string[];
  fixVersions?: string[];
  versions?: string[];
  sprint?: string[];
  points?: number;
  due?: string;
  estimate?: string;
  team?: string;
  platforms?: string[];
  reference?: string;
  reviewer?: Name;
  level?: string;
  /** Other fields as they are stored, by field id. */
  stored?: Record<string, Stored>;
}

/** One issue as it was created, and what people did to it afterwards; days count from the seed's first day. */
export interface IssueSeed extends SeedValues {
  type: string;
  summary: string;
  by: Name;
  day: number;
  /** Key of the parent. */
  parent?: string;
  /** Changes, each with who, when and what. */
  then?: [who: Name, day: number, values: SeedValues][];
  comments?: [who: Name, day: number, body: string | AdfDocument, restrictedTo?: string][];
  work?: [who: Name, day: number, time: string, note?: string][];
  /** The key it had in another project before it was moved here. */
  movedFrom?: string;
  watchers?: Name[];
  votes?: Name[];
}
