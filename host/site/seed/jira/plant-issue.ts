import type { SiteState } from '../../state';
import { Access } from '../../jira/permissions';
import type { Issue, Project, Stored } from '../../jira/records';
import { fieldOfKind } from '../../jira/fields/catalog';
import { lastRank } from '../../jira/rank';
import { found } from '../../jira/state';
import { changeIssue } from '../../jira/work/change-issue';
import type { IssueSeed, SeedValues } from '../form/jira-issues';
import { day } from './day';
import { seconds, storedValues } from './values';

/** Creates one issue and then does to it what the seed tells, so that its history is what people would have left. */
export function plantIssue(state: SiteState, project: Project, number: number, seed: IssueSeed): void {
  const issue = create(state, project, number, seed);
  const access = new Access(state, { kind: 'person', accountId: issue.creatorId });
  for (const [who, count, values] of seed.then ?? []) {
    const now = found(state.jira.issues.get(issue.id), issue.key);
    changeIssue(access, now, { values: resolved(state, project, values, now), authorId: who, now: day(count) });
  }
  addWork(state, issue, seed);
  addComments(state, issue, seed);
  if (seed.movedFrom) state.jira.formerKeys.put({ id: seed.movedFrom, issueId: issue.id });
}

function create(state: SiteState, project: Project, number: number, seed: IssueSeed): Issue {
  const { jira } = state;
  const type = found(
    project.issueTypeIds.map((id) => jira.issueTypes.get(id)).find((one) => one?.name === seed.type),
    `issue type ${seed.type} in ${project.key}`,
  );
  const defaults: Record<string, Stored> = {
    issuetype: type.id,
    status: jira.workflowOf(project, type.id).initialStatusId,
    statuscategorychangedate: day(seed.day),
    priority: '3',
    reporter: seed.by,
    assignee: null,
    resolution: null,
    labels: [],
    [fieldOfKind(jira, 'rank').id]: lastRank(jira),
    ...(seed.parent ? { parent: found(jira.issue(seed.parent), `parent ${seed.parent}`).id } : {}),
  };
  return jira.issues.put({
    id: jira.nextId('issue'),
    key: `${project.key}-${String(number)}`,
    projectId: project.id,
    created: day(seed.day),
    updated: day(seed.day),
    creatorId: seed.by,
    values: { ...defaults, ...storedValues(jira, project, seed) },
    watchers: [...new Set([seed.by, ...(seed.watchers ?? [])])],
    votes: seed.votes ?? [],
  });
}

/** A status that resolves by itself on this project's board does so in the seed too. */
function resolved(state: SiteState, project: Project, values: SeedValues, issue: Issue): Record<string, Stored> {
  const after = storedValues(state.jira, project, values);
  const workflow = state.jira.workflowOf(project, state.jira.typeOf(issue).id);
  const transition = workflow.transitions.find((one) => one.to === after['status']);
  return { ...(transition?.resolutionId === undefined ? {} : { resolution: transition.resolutionId }), ...after };
}

function addWork({ jira }: SiteState, issue: Issue, seed: IssueSeed): void {
  for (const [who, count, time, note] of seed.work ?? []) {
    const worklog = { id: jira.nextId('worklog'), issueId: issue.id, authorId: who, seconds: seconds(time), visibility: null };
    jira.worklogs.put({
      ...worklog,
      created: day(count),
      updated: day(count),
      started: day(count),
      comment: note ?? null,
    });
    const now = found(jira.issues.get(issue.id), issue.key);
    const left = now.values['timeestimate'];
    const values = {
      ...now.values,
      timespent: Number(now.values['timespent'] ?? 0) + worklog.seconds,
      ...(typeof left === 'number' ? { timeestimate: Math.max(0, left - worklog.seconds) } : {}),
    };
    jira.issues.put({ ...now, values, updated: Math.max(now.updated, day(count)) });
  }
}

function addComments({ jira }: SiteState, issue: Issue, seed: IssueSeed): void {
  for (const [who, count, body, role] of seed.comments ?? []) {
    jira.comments.put({
      id: jira.nextId('comment'),
      issueId: issue.id,
      authorId: who,
      updateAuthorId: who,
      body,
      created: day(count),
      updated: day(count),
      visibility: role === undefined ? null : { type: 'role', value: role },
      properties: [],
    });
    const now = found(jira.issues.get(issue.id), issue.key);
    jira.issues.put({ ...now, updated: Math.max(now.updated, day(count)) });
  }
}
