import type { Field } from '../jira/fields/field';
import type { DeskFieldKind, Issue } from '../jira/records';
import { DeskAccess } from '../jsm/permissions';
import type { Organization, RequestType, ServiceDesk } from '../jsm/records';
import { namedField, userField } from './reference-fields';
import type { SearchContext, SearchField, Value } from './search-field';
import { slaField } from './sla-field';
import { numberField } from './value-fields';

/** What an approval is asked for: by its state, or by a person together with what they have to do with it. */
export type ApprovalQuestion = 'approver' | 'pendingBy';

const asSearched: Record<DeskFieldKind, (field: Field) => SearchField> = {
  'request-type': requestTypeField,
  organizations: ({ id, clauseNames }) =>
    namedField({ id, clauseNames, values: (issue, context) => organizationsOf(issue, context), choices: organizationsFor }),
  participants: ({ id, clauseNames }) =>
    userField(id, clauseNames, (issue, { access }) => access.state.jsm.requestOf(issue)?.request.participantIds ?? []),
  approvals: ({ id, clauseNames }) => ({
    id,
    clauseNames,
    type: 'approvals',
    operators: ['same'],
    values: approvalsOf,
    resolve: () => undefined,
  }),
  satisfaction: ({ id, clauseNames }) =>
    numberField({
      id,
      clauseNames,
      values: (issue, { access }) => [access.state.jsm.requestOf(issue)?.request.feedback?.rating ?? []].flat(),
    }),
  sla: slaField,
};

/** A field of the service desk as queries see it. */
export function deskSearchField(field: Field, kind: DeskFieldKind): SearchField {
  return asSearched[kind](field);
}

/** A person in an approval, as the field and its functions write it. */
export function approvalValue(question: ApprovalQuestion, accountId: string): Value {
  return `${question} ${accountId}`;
}

/** The organisations that this person can name: an agent every one, others those that use a desk whose project they see. */
export function organizationsFor({ access }: SearchContext): Organization[] {
  const { jsm } = access.state;
  if (new DeskAccess(access).isAgentSomewhere()) return jsm.organizations.all();
  const named = new Set(seenDesks({ access }).flatMap((desk) => desk.organizationIds));
  return jsm.organizations.filter(({ id }) => named.has(id));
}

function organizationsOf(issue: Issue, { access }: SearchContext): string[] {
  return access.state.jsm.requestOf(issue)?.request.organizationIds ?? [];
}

/** Its values are written `Report a problem (HELP)`; the name alone means the types of that name at every desk. */
function requestTypeField({ id, clauseNames }: Field): SearchField {
  const named = namedField({
    id,
    clauseNames,
    values: (issue, { access }) => [access.state.jsm.requestOf(issue)?.request.typeId ?? []].flat(),
    choices: requestTypesFor,
  });
  const written = (context: SearchContext) =>
    requestTypesFor(context).map((type) => ({ type, words: `${type.name} (${keyOf(type, context)})` }));
  return {
    ...named,
    resolve(word, context, name) {
      const exact = written(context).filter(({ words }) => words.toLowerCase() === word.toLowerCase());
      return exact.length > 0 ? exact.map(({ type }) => type.id) : named.resolve(word, context, name);
    },
    suggest: (context) => written(context).map(({ words }) => ({ value: words, displayName: words })),
  };
}

function requestTypesFor({ access }: Pick<SearchContext, 'access'>): RequestType[] {
  const ids = seenDesks({ access }).map(({ id }) => id);
  return access.state.jsm.requestTypes.filter(({ deskId }) => ids.includes(deskId));
}

function keyOf({ deskId }: RequestType, { access }: SearchContext): string {
  const desk = access.state.jsm.desks.get(deskId);
  return desk ? new DeskAccess(access).projectOf(desk).key : '';
}

function seenDesks({ access }: Pick<SearchContext, 'access'>): ServiceDesk[] {
  const rights = new DeskAccess(access);
  return access.state.jsm.desks.filter((desk) => access.seesProject(rights.projectOf(desk)));
}

function approvalsOf(issue: Issue, { access }: SearchContext): Value[] {
  return access.state.jsm
    .approvalsOf(issue.id)
    .flatMap(({ finalDecision, approvers }) => [
      finalDecision,
      ...approvers.flatMap(({ accountId, decision }) => [
        approvalValue('approver', accountId),
        ...(finalDecision === 'pending' && decision === 'pending' ? [approvalValue('pendingBy', accountId)] : []),
      ]),
    ]);
}
