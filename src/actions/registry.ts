import { describeAction } from './atlassian/describe-action';
import { findActions } from './atlassian/find-actions';
import { getApproval } from './atlassian/get-approval';
import { getCurrentUser } from './atlassian/get-current-user';
import { getMyAccess } from './atlassian/get-my-access';
import { listChanges } from './atlassian/list-changes';
import { runDestructive, runRead, runWrite } from './atlassian/run-actions';
import { undoChange } from './atlassian/undo-change';
import { addComment as addPageComment } from './confluence/add-comment';
import { createPage } from './confluence/create-page';
import { deleteComment as deletePageComment } from './confluence/delete-comment';
import { deletePage } from './confluence/delete-page';
import { editPage } from './confluence/edit-page';
import { editPageLabels } from './confluence/edit-page-labels';
import { getPage } from './confluence/get-page';
import { getPageTree } from './confluence/get-page-tree';
import { listComments as listPageComments } from './confluence/list-comments';
import { movePage } from './confluence/move-page';
import { restorePage } from './confluence/restore-page';
import { searchContent } from './confluence/search-content';
import { updatePage } from './confluence/update-page';
import { updatePageRestrictions } from './confluence/update-page-restrictions';
import type { Action } from './define';
import { addAttachment } from './jira/add-attachment';
import { addComment } from './jira/add-comment';
import { addWorklog } from './jira/add-worklog';
import { createIssue } from './jira/create-issue';
import { createIssueLink } from './jira/create-issue-link';
import { deleteAttachment } from './jira/delete-attachment';
import { deleteComment } from './jira/delete-comment';
import { deleteIssues } from './jira/delete-issues';
import { deleteLink } from './jira/delete-link';
import { deleteWorklog } from './jira/delete-worklog';
import { editIssue } from './jira/edit-issue';
import { editIssues } from './jira/edit-issues';
import { getAttachment } from './jira/get-attachment';
import { getChangelog } from './jira/get-changelog';
import { getIssue } from './jira/get-issue';
import { listAttachments } from './jira/list-attachments';
import { listComments } from './jira/list-comments';
import { listProjects } from './jira/list-projects';
import { searchIssues } from './jira/search-issues';
import { transitionIssue } from './jira/transition-issue';
import { addInternalNote } from './jsm/add-internal-note';
import { addPublicReply } from './jsm/add-public-reply';
import { getRequest } from './jsm/get-request';

/** Every action there is, in the order in which doors list them. */
export const actions: readonly Action[] = [
  findActions,
  describeAction,
  runRead,
  runWrite,
  runDestructive,
  getCurrentUser,
  getMyAccess,
  listChanges,
  undoChange,
  getApproval,
  getIssue,
  createIssue,
  editIssue,
  editIssues,
  transitionIssue,
  deleteIssues,
  getChangelog,
  searchIssues,
  listComments,
  addComment,
  deleteComment,
  addWorklog,
  deleteWorklog,
  createIssueLink,
  deleteLink,
  listAttachments,
  getAttachment,
  addAttachment,
  deleteAttachment,
  listProjects,
  getRequest,
  addInternalNote,
  addPublicReply,
  searchContent,
  getPage,
  createPage,
  editPage,
  updatePage,
  movePage,
  deletePage,
  restorePage,
  getPageTree,
  editPageLabels,
  listPageComments,
  addPageComment,
  deletePageComment,
  updatePageRestrictions,
];
