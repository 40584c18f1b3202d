import type { Access } from '../permissions';
import type { ProjectPermission } from '../permission-keys';
import type { CustomField, DeskFieldKind, Issue, Project, Stored } from '../records';

/** Kinds that only system fields have, beside those of custom fields. */
type SystemKind = 'summary' | 'priority' | 'resolution' | 'status' | 'issuetype' | 'components' | 'versions' | 'security' | 'parent';

export type KindName = SystemKind | Exclude<CustomField['kind'], DeskFieldKind>;

/** What `schema` says about a field in create, edit and field metadata. */
export interface FieldSchema {
  type: string;
  items?: string;
  system?: string;
  custom?: string;
  customId?: number;
}

/** A field of the site, system or custom. */
export interface Field {
  id: string;
  name: string;
  /** How its value is read, shown and searched; `computed` fields are only shown. */
  kind: KindName | 'computed';
  schema: FieldSchema;
  clauseNames: string[];
  custom: CustomField | null;
  navigable: boolean;
  orderable: boolean;
  searchable: boolean;
  /** A right needed to set it, beyond creating or editing. */
  needs?: ProjectPermission;
  /** What the issue history calls it, where that is not its id or name. */
  historyName?: string;
}

/** Where a value is being read or offered: by whom, in which project and for which kind of issue. */
export interface FieldScope {
  access: Access;
  project: Project;
  issueTypeId: string;
  /** The issue that is being changed; absent while creating. */
  issue?: Issue;
}

/** How values of one kind of field behave. Empty values never reach `bean`, `words` and `items`. */
export interface FieldKind {
  schema: Pick<FieldSchema, 'type' | 'items'>;
  /** Lists can also be changed by `add` and `remove`. */
  list: boolean;
  /** REST input to stored value; throws `FieldProblem` with Jira's sentence. Never called with null. */
  read(input: unknown, field: Field, scope: FieldScope): Stored;
  /** Stored value to REST output for this reader. */
  bean(stored: Stored, access: Access, field: Field): unknown;
  /** What the history shows to people. */
  words(stored: Stored, access: Access, field: Field): string;
  /** History lists every added and removed element apart. */
  itemised?: boolean;
  /** The values that can be chosen, as `allowedValues` shows them. */
  options?(field: Field, scope: FieldScope): unknown[];
}

/** A value that a field does not take; the message is what the person reads under that field. */
export class FieldProblem extends Error {}

export function isEmpty(stored: Stored | undefined): boolean {
  return stored === undefined || stored === null || stored === '' || (Array.isArray(stored) && stored.length === 0);
}
