import { describeAction } from './atlassian/describe-action';
import { findActions } from './atlassian/find-actions';
import { runDestructive, runRead, runWrite } from './atlassian/run-actions';
import type { Action } from './define';
import { addComment } from './jira/add-comment';
import { listProjects } from './jira/list-projects';

/** Every action there is, in the order in which doors list them. */
export const actions: readonly Action[] = [
  findActions,
  describeAction,
  runRead,
  runWrite,
  runDestructive,
  addComment,
  listProjects,
];
