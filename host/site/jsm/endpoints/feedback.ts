import { json, noContent } from '../../answer';
import { either } from '../../jira/call';
import { deskRefusal } from '../../refusal';
import { CLASSIC, bodyOf, deskEndpoint, forbidden, invalid } from '../call';
import type { DeskCall } from '../call';
import type { OpenRequest } from '../permissions';
import type { ServiceRequest } from '../records';
import { additionalText } from '../work/comment';

const READ = 'read:request.feedback:jira-service-management read:user:jira';
const PATH = '/request/{requestIdOrKey}/feedback';

/** How satisfied the reporter was: 1 to 5, with a word on it. */
export const feedbackEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.read, READ), (call) => {
    const { feedback } = call.rights.request(call.part('requestIdOrKey')).request;
    if (!feedback) throw deskRefusal(404, 'sd.feedback.error.missing', 'There is no feedback on this request.');
    return json(feedbackBean(feedback));
  }),
  deskEndpoint('POST', PATH, either(CLASSIC.write, `${READ} write:request.feedback:jira-service-management`), (call) => {
    const { request } = asReporter(call);
    const feedback = readFeedback(bodyOf(call));
    call.jsm.requests.put({ ...request, feedback });
    return json(feedbackBean(feedback), 201);
  }),
  deskEndpoint('DELETE', PATH, either(CLASSIC.write, `${READ} delete:request.feedback:jira-service-management`), (call) => {
    const { request } = asReporter(call);
    call.jsm.requests.put({ ...request, feedback: null });
    return noContent();
  }),
];

type Feedback = NonNullable<ServiceRequest['feedback']>;

function asReporter({ rights, part }: DeskCall): OpenRequest {
  const open = rights.request(part('requestIdOrKey'));
  if (rights.isReporter(open)) return open;
  throw forbidden('Only the reporter can give feedback on a request.');
}

function readFeedback(body: Record<string, unknown>): Feedback {
  const { type, rating } = body;
  if (type !== 'csat') throw invalid("The type of feedback must be 'csat'.");
  if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < 1 || rating > 5)
    throw invalid('The rating must be a whole number from 1 to 5.');
  return { rating, comment: additionalText(body, 'comment') ?? null };
}

function feedbackBean({ rating, comment }: Feedback): Record<string, unknown> {
  return { type: 'csat', rating, ...(comment === null ? {} : { comment: { body: comment } }) };
}
