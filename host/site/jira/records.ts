import type { AdfDocument } from '../document';

/** Who holds a role or a permission: `user:<accountId>`, `group:<name>`, `role:<name>`, `anyone`, `reporter`, `assignee` or `lead`. */
export type Holder = string;

export interface Project {
  id: string;
  key: string;
  name: string;
  description: string;
  typeKey: 'software' | 'business' | 'service_desk';
  leadId: string;
  category: { id: string; name: string; description: string } | null;
  assigneeType: 'PROJECT_LEAD' | 'UNASSIGNED';
  issueTypeIds: string[];
  /** Workflow id per issue type id; `default` for the rest. */
  workflows: Record<string, string>;
  permissionSchemeId: string;
  /** Role name to the people and groups in it. */
  roles: Record<string, Holder[]>;
  screen: ScreenField[];
  /** Managed by its own team (`simplified`, `next-gen`) and not by the site's admins. */
  teamManaged?: boolean;
  /** An archived project can be read and not be changed. */
  archived?: boolean;
  /** The number that the next issue's key gets. */
  nextNumber: number;
}

/** A field on a project's create and edit screens. */
export interface ScreenField {
  fieldId: string;
  required?: boolean;
  /** Only for these issue types; all when absent. */
  issueTypeIds?: string[];
}

export interface PermissionScheme {
  id: string;
  name: string;
  grants: Record<string, Holder[]>;
}

export interface IssueType {
  id: string;
  name: string;
  description: string;
  /** 1 epic, 0 standard, -1 sub-task. */
  hierarchyLevel: number;
  /** Of this project alone, whose team made it. */
  projectId?: string;
}

export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Status {
  id: string;
  name: string;
  description: string;
  category: StatusCategory;
  /** As for issue types. */
  projectId?: string;
}

export interface Transition {
  id: string;
  name: string;
  /** Status ids it starts from; `any` for a global transition. */
  from: string[] | 'any';
  to: string;
  /** Fields of its screen; no screen when empty. */
  screen: ScreenField[];
  /** A role that the person must be in. */
  role?: string;
  /** What it does to the resolution by itself: sets this one, or clears it when null. */
  resolutionId?: string | null;
}

export interface Workflow {
  id: string;
  name: string;
  initialStatusId: string;
  transitions: Transition[];
}

/** Priorities and resolutions, in rank order by `rank`. */
export interface RankedName {
  id: string;
  name: string;
  description: string;
  rank: number;
  color: string;
}

export interface FieldOption {
  id: string;
  value: string;
}

/** A custom field with its contexts: where it exists, and with which options. */
/** Fields that show on an issue what its customer request holds; nobody sets them through the issue. */
export type DeskFieldKind = 'request-type' | 'organizations' | 'participants' | 'approvals' | 'satisfaction' | 'sla';

export interface CustomField {
  id: string;
  name: string;
  kind:
    | 'number'
    | 'text'
    | 'document'
    | 'date'
    | 'datetime'
    | 'url'
    | 'user'
    | 'option'
    | 'options'
    | 'labels'
    | 'sprint'
    | 'rank'
    | DeskFieldKind;
  description: string;
  /** `projectIds` null: in every project without a context of its own. */
  contexts: { projectIds: string[] | null; options: FieldOption[] }[];
  /** As for issue types. */
  projectId?: string;
}

export interface Version {
  id: string;
  projectId: string;
  name: string;
  description: string;
  startDate: string | null;
  releaseDate: string | null;
  released: boolean;
  archived: boolean;
  sequence: number;
  /** Who sees to it that it comes out. */
  driverId?: string | null;
}

export interface Component {
  id: string;
  projectId: string;
  name: string;
  description: string;
  leadId: string | null;
}

export interface Sprint {
  id: string;
  name: string;
  state: 'future' | 'active' | 'closed';
  boardId: string;
  goal: string;
  startDate: number | null;
  endDate: number | null;
  completeDate: number | null;
  /** When it was made here; unknown for those that came with the seed. */
  created?: number;
}

export interface SecurityLevel {
  id: string;
  projectId: string;
  name: string;
  description: string;
  holders: Holder[];
}

/** A stored field value: ids for everything that has one, lists of ids or words, seconds, ISO dates, documents; null when empty. */
export type Stored = string | number | string[] | AdfDocument | null;

export interface Issue {
  id: string;
  key: string;
  projectId: string;
  created: number;
  updated: number;
  creatorId: string;
  values: Record<string, Stored>;
  watchers: string[];
  votes: string[];
  /** An archived issue can be read by its key and is found by no search. */
  archived?: boolean;
}

/** A key that an issue had before it moved; `id` is the old key. */
export interface FormerKey {
  id: string;
  issueId: string;
}

export interface Visibility {
  type: 'role' | 'group';
  value: string;
}

export interface Comment {
  id: string;
  issueId: string;
  authorId: string;
  updateAuthorId: string;
  body: AdfDocument;
  created: number;
  updated: number;
  visibility: Visibility | null;
  properties: { key: string; value: unknown }[];
}

export interface Worklog {
  id: string;
  issueId: string;
  authorId: string;
  /** Who edited it last, where that is not its author. */
  updateAuthorId?: string;
  comment: AdfDocument | null;
  created: number;
  updated: number;
  started: number;
  seconds: number;
  visibility: Visibility | null;
}

/** One change of one field: ids in `from` and `to`, what people read in the strings. */
export interface ChangeItem {
  fieldId: string;
  field: string;
  custom: boolean;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface Change {
  id: string;
  issueId: string;
  authorId: string;
  created: number;
  items: ChangeItem[];
}

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

/** `sourceId` does to `targetId` what the type's outward word says. */
export interface IssueLink {
  id: string;
  typeId: string;
  sourceId: string;
  targetId: string;
}

/** When a person last opened an issue to read it. */
export interface IssueView {
  /** `<accountId>/<issueId>`. */
  id: string;
  accountId: string;
  issueId: string;
  viewed: number;
}

export interface RemoteLink {
  id: string;
  issueId: string;
  globalId: string;
  relationship: string;
  url: string;
  title: string;
  summary: string;
  application?: { type?: string; name?: string };
  resolved?: boolean;
}

export interface Attachment {
  id: string;
  issueId: string;
  authorId: string;
  filename: string;
  mimeType: string;
  size: number;
  created: number;
}
