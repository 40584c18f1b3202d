import { asText } from '../../jira/fields/input';
import { textMatcher } from '../../jql/text-match';
import { JqlProblem } from '../../jql/problems';
import { deskRefusal } from '../../refusal';
import type { DeskCall } from '../call';
import { invalid } from '../call';
import type { DeskAccess, OpenRequest } from '../permissions';
import { canAnswer } from '../beans/approval';

type Test = (open: OpenRequest) => boolean;

const USUAL = ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS', 'ALL_ORGANIZATIONS'];

/** The requests that concern the caller as a customer, the latest activity first, narrowed by what was asked for. */
export function listRequests(call: DeskCall): OpenRequest[] {
  const { parameters, rights } = call;
  const owned = (parameters.list('requestOwnership') ?? USUAL).map((word) => ownership(call, word));
  const desk = parameters.text('serviceDeskId');
  const deskId = desk === undefined ? undefined : rights.desk(desk).id;
  const typeId = parameters.text('requestTypeId');
  if (typeId !== undefined && deskId === undefined) throw invalid("'requestTypeId' needs a 'serviceDeskId'.");
  if (typeId !== undefined && call.jsm.requestTypes.get(typeId)?.deskId !== deskId)
    throw deskRefusal(404, 'sd.request.type.error.missing', 'The service desk does not have this request type.');
  const status = statusTest(parameters.text('requestStatus'));
  const term = termTest(parameters.text('searchTerm'));
  return rights
    .requests()
    .filter((open) => owned.some((test) => test(open)))
    .filter((open) => (deskId === undefined || open.desk.id === deskId) && (typeId === undefined || open.request.typeId === typeId))
    .filter((open) => status(open) && term(open))
    .sort((a, b) => b.issue.updated - a.issue.updated || Number(b.issue.id) - Number(a.issue.id));
}

function ownership(call: DeskCall, word: string): Test {
  const { rights, parameters } = call;
  const asked = parameters.text('organizationId');
  switch (word) {
    case 'OWNED_REQUESTS':
      return (open) => rights.isReporter(open);
    case 'PARTICIPATED_REQUESTS':
      return (open) => rights.participates(open);
    case 'ORGANIZATION':
      if (asked === undefined) throw invalid("'requestOwnership=ORGANIZATION' needs an 'organizationId'.");
      return (open) => shared(rights, open).includes(asked);
    case 'ALL_ORGANIZATIONS':
      return (open) => shared(rights, open).length > 0;
    case 'APPROVER':
      return approverTest(call);
    case 'ALL_REQUESTS': {
      const tests = [...USUAL, 'APPROVER'].map((one) => ownership(call, one));
      return (open) => tests.some((test) => test(open));
    }
    default:
      throw invalid(`'${word}' is no request ownership.`);
  }
}

/** The organisations through which the caller shares a request. */
function shared(rights: DeskAccess, { request, desk }: OpenRequest): string[] {
  return request.organizationIds.filter((id) => desk.organizationIds.includes(id) && rights.belongsTo(id));
}

function approverTest({ rights, jsm, parameters, access }: DeskCall): Test {
  const wanted = parameters.text('approvalStatus');
  switch (wanted) {
    case undefined:
    case 'MY_HISTORY_APPROVAL':
      return (open) => rights.approves(open);
    case 'MY_PENDING_APPROVAL':
      return ({ issue }) => jsm.approvalsOf(issue.id).some((approval) => canAnswer(approval, access.accountId));
    default:
      throw invalid(`'${wanted}' is no approval status.`);
  }
}

function statusTest(wanted: string | undefined): Test {
  const closed: Test = ({ issue }) => (issue.values['resolution'] ?? null) !== null;
  switch (wanted) {
    case undefined:
    case 'ALL_REQUESTS':
      return () => true;
    case 'CLOSED_REQUESTS':
      return closed;
    case 'OPEN_REQUESTS':
      return (open) => !closed(open);
    default:
      throw invalid(`'${wanted}' is no request status.`);
  }
}

function termTest(term: string | undefined): Test {
  if (term === undefined || term.trim() === '') return () => true;
  try {
    const matches = textMatcher(term, 'summary');
    return ({ issue }) => matches(asText(issue.values['summary']));
  } catch (error) {
    if (error instanceof JqlProblem) throw invalid(error.message);
    throw error;
  }
}
