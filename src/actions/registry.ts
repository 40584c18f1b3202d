import { describeAction } from './atlassian/describe-action';
import { findActions } from './atlassian/find-actions';
import { getCurrentUser } from './atlassian/get-current-user';
import { runDestructive, runRead, runWrite } from './atlassian/run-actions';
import { addComment as addPageComment } from './confluence/add-comment';
import { createPage } from './confluence/create-page';
import { getPage } from './confluence/get-page';
import { searchContent } from './confluence/search-content';
import { updatePage } from './confluence/update-page';
import type { Action } from './define';
import { addComment } from './jira/add-comment';
import { addWorklog } from './jira/add-worklog';
import { createIssue } from './jira/create-issue';
import { createIssueLink } from './jira/create-issue-link';
import { editIssue } from './jira/edit-issue';
import { getIssue } from './jira/get-issue';
import { listProjects } from './jira/list-projects';
import { searchIssues } from './jira/search-issues';
import { transitionIssue } from './jira/transition-issue';

/** Every action there is, in the order in which doors list them. */
export const actions: readonly Action[] = [
  findActions,
  describeAction,
  runRead,
  runWrite,
  runDestructive,
  getCurrentUser,
  getIssue,
  createIssue,
  editIssue,
  transitionIssue,
  searchIssues,
  addComment,
  addWorklog,
  createIssueLink,
  listProjects,
  searchContent,
  getPage,
  createPage,
  updatePage,
  addPageComment,
];
