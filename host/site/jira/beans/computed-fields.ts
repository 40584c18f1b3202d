import { jiraDateTime } from '../../calendar';
import { briefIssueBean } from '../fields/parent-kind';
import type { Access } from '../permissions';
import { lastViewed } from '../work/views';
import type { Comment, Issue, Worklog } from '../records';
import { attachmentBean, commentBean, worklogBean } from './activity';
import { link } from './link';
import { issueLinkBeans } from './links';
import { userOrNull } from './people';
import { projectBean } from './project';
import { aggregateTimes, progressBean, subtasksOf, timeTrackingBean, timesOf, workRatio } from './time';
import { categoryBean } from './workflow';

const WORKLOGS_SHOWN = 20;

type Computed = (issue: Issue, access: Access) => unknown;

const moment =
  (fieldId: string): Computed =>
  (issue, { zone }) => {
    const value = issue.values[fieldId];
    return typeof value === 'number' ? jiraDateTime(value, zone) : null;
  };

/** The fields that are shown and not set: what they show, by field id. */
export const computedFields: Record<string, Computed> = {
  project: (issue, { state }) => projectBean(state, state.jira.projectOf(issue)),
  creator: (issue, access) => userOrNull(access, issue.creatorId),
  created: (issue, { zone }) => jiraDateTime(issue.created, zone),
  updated: (issue, { zone }) => jiraDateTime(issue.updated, zone),
  lastViewed(issue, access) {
    const viewed = lastViewed(access, issue);
    return viewed === undefined ? null : jiraDateTime(viewed, access.zone);
  },
  resolutiondate: moment('resolutiondate'),
  statuscategorychangedate: moment('statuscategorychangedate'),
  statusCategory: (issue, { state }) => categoryBean(state, state.jira.statusOf(issue).category),
  timetracking: (issue) => timeTrackingBean(timesOf(issue)),
  timeoriginalestimate: (issue) => timesOf(issue).original,
  timeestimate: (issue) => timesOf(issue).remaining,
  timespent: (issue) => timesOf(issue).spent,
  aggregatetimeoriginalestimate: (issue, { state }) => aggregateTimes(state.jira, issue).original,
  aggregatetimeestimate: (issue, { state }) => aggregateTimes(state.jira, issue).remaining,
  aggregatetimespent: (issue, { state }) => aggregateTimes(state.jira, issue).spent,
  progress: (issue) => progressBean(timesOf(issue)),
  aggregateprogress: (issue, { state }) => progressBean(aggregateTimes(state.jira, issue)),
  workratio: (issue) => workRatio(timesOf(issue)),
  watches: (issue, { state, accountId }) => ({
    self: link(state, `/rest/api/3/issue/${issue.key}/watchers`),
    watchCount: issue.watchers.length,
    isWatching: accountId !== undefined && issue.watchers.includes(accountId),
  }),
  votes: (issue, { state, accountId }) => ({
    self: link(state, `/rest/api/3/issue/${issue.key}/votes`),
    votes: issue.votes.length,
    hasVoted: accountId !== undefined && issue.votes.includes(accountId),
  }),
  subtasks: (issue, access) =>
    subtasksOf(access.state.jira, issue)
      .filter((one) => access.sees(one))
      .map((one) => briefIssueBean(access, one)),
  issuelinks: (issue, access) => issueLinkBeans(access, issue),
  attachment: (issue, access) =>
    access.state.jira.attachments.filter((one) => one.issueId === issue.id).map((one) => attachmentBean(access, one)),
  comment(issue, access) {
    const comments = visibleComments(access, issue).map((comment) => commentBean(access, comment));
    const self = link(access.state, `/rest/api/3/issue/${issue.id}/comment`);
    return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
  },
  worklog(issue, access) {
    const all = visibleWorklogs(access, issue);
    const worklogs = all.slice(0, WORKLOGS_SHOWN).map((worklog) => worklogBean(access, worklog));
    return { startAt: 0, maxResults: WORKLOGS_SHOWN, total: all.length, worklogs };
  },
};

/** The comments of an issue that this reader may see, oldest first. */
export function visibleComments(access: Access, issue: Issue): Comment[] {
  const project = access.state.jira.projectOf(issue);
  return access.state.jira.comments
    .filter((one) => one.issueId === issue.id && access.admits(one.visibility, project))
    .sort((a, b) => a.created - b.created || Number(a.id) - Number(b.id));
}

/** The worklogs of an issue that this reader may see, oldest work first. */
export function visibleWorklogs(access: Access, issue: Issue): Worklog[] {
  const project = access.state.jira.projectOf(issue);
  return access.state.jira.worklogs
    .filter((one) => one.issueId === issue.id && access.admits(one.visibility, project))
    .sort((a, b) => a.started - b.started || Number(a.id) - Number(b.id));
}
