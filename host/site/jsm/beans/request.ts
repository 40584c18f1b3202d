import { renderView } from '../../confluence/view/render';
import { isDocument } from '../../document';
import { isEmpty } from '../../jira/fields/field';
import { asText } from '../../jira/fields/input';
import { kinds } from '../../jira/fields/kinds';
import type { DeskCall } from '../call';
import { innerPage } from '../page';
import type { OpenRequest } from '../permissions';
import { slasOf } from '../sla/request-slas';
import { filesFor } from '../work/files';
import { statusHistory } from '../work/status-history';
import { writeWiki } from '../wiki/write';
import { attachmentBean } from './attachment';
import { commentsFor, deskCommentBean } from './comment';
import { dateBean } from './date';
import { deskBean } from './desk';
import { entriesOf, requestTypeBean } from './request-type';
import { requestLinks, statusBean } from './request-parts';
import { slaBean } from './sla';
import { deskUserBean } from './user';

const EXPANSIONS = ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'];

/** A request as this reader sees it, with the expansions asked for; clocks are expanded for agents alone. */
export function requestBean(call: DeskCall, open: OpenRequest, expand: readonly string[]): Record<string, unknown> {
  const { issue, request, desk } = open;
  const steps = statusHistory(call.access, issue);
  const current = steps.at(-1);
  const expanded = EXPANSIONS.filter((name) => expand.some((word) => word === name || word.startsWith(`${name}.`)));
  return {
    _expands: EXPANSIONS.filter((name) => !expanded.includes(name)),
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.values['summary'],
    requestTypeId: request.typeId,
    serviceDeskId: desk.id,
    createdDate: dateBean(call, issue.created),
    reporter: deskUserBean(call.state, asText(issue.values['reporter'])),
    requestFieldValues: fieldValues(call, open),
    ...(current ? { currentStatus: statusBean(call, current.status, current.at) } : {}),
    ...Object.fromEntries(expanded.flatMap((name) => Object.entries(expansion(call, open, name, expand)))),
    _links: requestLinks(call, open),
  };
}

function expansion(call: DeskCall, open: OpenRequest, name: string, expand: readonly string[]): Record<string, unknown> {
  const { issue, request, desk } = open;
  const path = `/request/${issue.id}`;
  switch (name) {
    case 'participant':
      return { participants: innerPage(call, `${path}/participant`, request.participantIds, (id) => deskUserBean(call.state, id)) };
    case 'status': {
      const steps = statusHistory(call.access, issue).reverse();
      return { status: innerPage(call, `${path}/status`, steps, ({ status, at }) => statusBean(call, status, at)) };
    }
    case 'sla':
      if (!call.rights.isAgent(desk)) return {};
      return { sla: innerPage(call, `${path}/sla`, slasOf(call, open), (sla) => slaBean(call, open, sla)) };
    case 'requestType':
      return { requestType: requestTypeBean(call, desk, call.jsm.typeOf(request)) };
    case 'serviceDesk':
      return { serviceDesk: deskBean(call, desk) };
    case 'attachment':
      return { attachments: innerPage(call, `${path}/attachment`, filesFor(call, open), (file) => attachmentBean(call, open, file)) };
    case 'comment': {
      const inner = expand.filter((word) => word.startsWith('comment.')).map((word) => word.slice('comment.'.length));
      const bean = (comment: Parameters<typeof deskCommentBean>[2]) => deskCommentBean(call, open, comment, inner);
      return { comments: innerPage(call, `${path}/comment`, commentsFor(call, open), bean) };
    }
    default:
      return { actions: actions(call, open) };
  }
}

function actions({ rights }: DeskCall, open: OpenRequest): Record<string, unknown> {
  const allowed = { allowed: true };
  const participants = { allowed: rights.managesParticipants(open) };
  return { addAttachment: allowed, addComment: allowed, addParticipant: participants, removeParticipant: participants };
}

/** The visible fields of the request type, in its order; documents as wiki text and as HTML. */
function fieldValues(call: DeskCall, { issue, request, desk }: OpenRequest): unknown[] {
  const type = call.jsm.typeOf(request);
  const scope = { access: call.access, project: call.rights.projectOf(desk), issueTypeId: type.issueTypeId, issue };
  return type.fields
    .filter(({ preset }) => preset === undefined)
    .flatMap(({ fieldId, label }) => {
      const field = entriesOf(type.fields, scope).find((entry) => entry.field.id === fieldId)?.field;
      const stored = issue.values[fieldId] ?? null;
      if (!field || field.kind === 'computed' || isEmpty(stored)) return [];
      if (!isDocument(stored)) return [{ fieldId, label, value: kinds[field.kind].bean(stored, call.access, field) }];
      return [{ fieldId, label, value: writeWiki(stored), renderedValue: { html: renderView(stored) } }];
    });
}
