import type { JiraChange } from '../../../clients/jira/changelog';
import type { JiraIssue } from '../../../clients/jira/issues';
import type { ActionContext } from '../../context';
import type { FieldValue, ResultRecord } from '../../record';
import type { TextForm } from '../issue-record';

/** The issue that parts are read for, and what its reader wants. */
export interface Reading {
  issue: JiraIssue;
  context: ActionContext;
  form: TextForm;
  commentsLimit: number;
  /** The whole history, fetched once however many parts need it. */
  history(): Promise<{ items: readonly JiraChange[]; complete: boolean }>;
}

/** What one word of `include` adds to the issue's record. */
export interface Inclusion {
  fields?: Readonly<Record<string, FieldValue>>;
  labels?: Readonly<Record<string, string>>;
  parts?: Readonly<Record<string, readonly ResultRecord[]>>;
  notes?: readonly string[];
}

/** The note for lists that are not shown whole. */
export function shownOf(shown: number, total: number, what: string): Inclusion {
  return shown < total ? { notes: [`${shown} of ${total} ${what} shown, the newest.`] } : {};
}
