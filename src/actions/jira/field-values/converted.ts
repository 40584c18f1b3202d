import type { FieldMeta } from '../../../clients/jira/field-meta';
import type { ActionContext } from '../../context';
import type { TargetRef } from '../../define';
import type { FieldValue } from '../../record';

/** A value that somebody gave for a field, with what the screen says about the field. */
export interface GivenValue {
  meta: FieldMeta;
  value: unknown;
  /** The input that held the value, for errors. */
  input: string;
  /** Key of the project: people and sprints are looked up there. */
  project: string;
  context: ActionContext;
}

/** The value as Jira takes it, and as a person would read it. */
export interface Converted {
  wire: unknown;
  shown: FieldValue;
  /** What the value leads to, where that is a thing of its own. */
  reaches?: readonly TargetRef[];
}
