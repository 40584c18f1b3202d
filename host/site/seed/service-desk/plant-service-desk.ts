import type { Collection } from '../../collection';
import type { Issue } from '../../jira/records';
import { found } from '../../jira/state';
import { INTERNAL } from '../../jsm/work/comment';
import type { SiteState } from '../../state';
import type { ServiceDeskPart } from '../form/seed-file';
import { day } from '../jira/day';

type RequestSeed = NonNullable<ServiceDeskPart['requests']>[string];

/** Adds what one seed file says of service desks. The issues of its requests must be there already. */
export function plantServiceDesk(state: SiteState, part: ServiceDeskPart): void {
  const { jsm } = state;
  putAll(jsm.desks, part.desks);
  putAll(jsm.groups, part.groups);
  putAll(jsm.requestTypes, part.requestTypes);
  putAll(jsm.queues, part.queues);
  putAll(jsm.slaMetrics, part.slaMetrics);
  for (const { name, day: count, members } of part.organizations ?? []) {
    jsm.organizations.put({ id: jsm.nextId('organization'), name, created: day(count), memberIds: members });
  }
  for (const [key, request] of Object.entries(part.requests ?? {}))
    plantRequest(state, found(state.jira.issue(key), `issue ${key}`), request);
}

function putAll<T extends { id: string }>(collection: Collection<T>, items: readonly T[] = []): void {
  for (const item of items) collection.put(item);
}

function plantRequest(state: SiteState, issue: Issue, seed: RequestSeed): void {
  const { jsm } = state;
  const type = found(
    jsm.requestTypes.find(({ name }) => name === seed.type),
    `request type ${seed.type}`,
  );
  const organizationIds = (seed.organizations ?? []).map(
    (name) =>
      found(
        jsm.organizations.find((one) => one.name === name),
        `organization ${name}`,
      ).id,
  );
  const record = {
    id: issue.id,
    typeId: type.id,
    participantIds: seed.participants ?? [],
    organizationIds,
    feedback: seed.feedback ?? null,
  };
  jsm.requests.put(record);
  if (seed.approval && type.approval) {
    const { day: count, answers, outcome, completed } = seed.approval;
    const { name, needed, onApprove, onDecline } = type.approval;
    const times = { created: day(count), completed: completed === null ? null : day(completed) };
    const approvers = answers.map(([accountId, decision]) => ({ accountId, decision }));
    const id = jsm.nextId('approval');
    jsm.approvals.put({ id, issueId: issue.id, name, ...times, finalDecision: outcome, approvers, needed, onApprove, onDecline });
  }
  addNotes(state, issue, seed);
}

function addNotes({ jira }: SiteState, { id: issueId }: Issue, { notes = [] }: RequestSeed): void {
  for (const [authorId, count, body] of notes) {
    const moment = day(count);
    const about = { id: jira.nextId('comment'), issueId, authorId, updateAuthorId: authorId, body };
    jira.comments.put({ ...about, created: moment, updated: moment, visibility: null, properties: INTERNAL });
    const issue = found(jira.issues.get(issueId), `issue ${issueId}`);
    jira.issues.put({ ...issue, updated: Math.max(issue.updated, moment) });
  }
}
