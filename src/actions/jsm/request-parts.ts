import { Fault } from '../../faults/fault';
import type { RequestSla } from '../../clients/jsm/slas';
import { ifFound } from '../../clients/if-found';
import type { ActionContext } from '../context';
import type { FieldValue, ResultRecord } from '../record';
import { conversation, type ConversationAsked } from './conversation';
import type { RequestPart } from './request-part';
import { deskAuthor, requestAuthor, requestCarrier, requestTarget, type FoundRequest } from './request-record';

export const INCLUDES = ['comments', 'sla', 'approvals', 'participants', 'files', 'feedback'] as const;
export type Include = (typeof INCLUDES)[number];

interface Reading {
  found: FoundRequest;
  asked: ConversationAsked;
  context: ActionContext;
}

/** A thing on a request: what the request is decides whether agents may see it. */
function part(found: FoundRequest, kind: string, id: string, fields: Readonly<Record<string, FieldValue>>): ResultRecord {
  return { kind, id, target: requestTarget(found.request), carrier: requestCarrier(found), fields };
}

const isMore = (more: boolean, what: string): readonly string[] => (more ? [`There are more ${what} than are shown.`] : []);

function slaFields({ name, ongoingCycle, completedCycles }: RequestSla): Record<string, FieldValue> {
  const cycle = ongoingCycle ?? completedCycles.at(-1);
  return {
    name,
    state: ongoingCycle === undefined ? 'completed' : ongoingCycle.paused === true ? 'paused' : 'running',
    breached: cycle?.breached ?? null,
    goal: cycle?.goalDuration ?? null,
    elapsed: cycle?.elapsedTime ?? null,
    remaining: cycle?.remainingTime ?? null,
    breaches_at: cycle?.breachTime ?? null,
  };
}

/** The clocks; the service desk shows them to its agents alone. */
async function slas({ found, context }: Reading): Promise<RequestPart> {
  try {
    const { values, more } = await context.jsm.slas.list(found.request.issueKey);
    return { records: values.map((sla) => part(found, 'sla', sla.id, slaFields(sla))), notes: isMore(more, 'SLAs') };
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.detail.kind !== 'forbidden') throw fault;
    return { records: [], notes: ['SLAs are shown to agents of the service desk alone.'] };
  }
}

async function approvals({ found, context }: Reading): Promise<RequestPart> {
  const { values, more } = await context.jsm.approvals.list(found.request.issueKey);
  const records = values.map((approval) =>
    part(found, 'approval', approval.id, {
      name: approval.name ?? null,
      decision: approval.finalDecision,
      i_can_answer: approval.canAnswerApproval ?? false,
      approvers: approval.approvers.map(
        ({ approver, approverDecision }) => `${approver.displayName ?? approver.accountId}: ${approverDecision}`,
      ),
      created: approval.createdDate ?? null,
      completed: approval.completedDate ?? null,
    }),
  );
  return { records, notes: isMore(more, 'approvals') };
}

async function participants({ found, context }: Reading): Promise<RequestPart> {
  const { values, more } = await context.jsm.participants.list(found.request.issueKey);
  const records = values.map(({ accountId, displayName }) => part(found, 'participant', accountId, { name: displayName ?? null }));
  return { records, notes: isMore(more, 'participants') };
}

async function files({ found, context }: Reading): Promise<RequestPart> {
  const { values, more } = await context.jsm.attachments.list(found.request.issueKey);
  const records = values.map(({ filename, size, mimeType, created, author, _links }): ResultRecord => ({
    ...part(found, 'attachment', _links.jiraRest.split('/').at(-1) ?? '', {
      filename,
      bytes: size ?? null,
      type: mimeType ?? null,
      created: created ?? null,
      author: deskAuthor(author).name ?? null,
    }),
    field: 'attachment',
  }));
  return { records, notes: isMore(more, 'files') };
}

/** How satisfied the reporter was, in the reporter's words. */
async function feedback({ found, context }: Reading): Promise<RequestPart> {
  const { issueKey } = found.request;
  const given = await ifFound(context.jsm.feedback.get(issueKey));
  if (given === undefined) return { records: [], notes: ['Nobody gave feedback.'] };
  const text = given.comment?.body ?? '';
  const record = part(found, 'feedback', issueKey, { rating: given.rating ?? null });
  return { records: [{ ...record, ...(text === '' ? {} : { passages: { comment: { text, author: requestAuthor(found) } } }) }] };
}

/** How each of the lists is read. */
export const PARTS: Readonly<Record<Include, (reading: Reading) => Promise<RequestPart>>> = {
  comments: ({ found, asked, context }) => conversation(found, asked, context),
  sla: slas,
  approvals,
  participants,
  files,
  feedback,
};
