import { revokeConnection } from '../connections/change';
import { Fault } from '../faults/fault';
import { faultText } from '../faults/table';
import { checkMayConnect } from '../pipeline/connecting';
import type { PipelinePorts } from '../pipeline/ports';
import type { Session } from '../pipeline/session';
import { admit, bearerOf } from './admission';
import { challenge, insufficientScope } from './challenge';
import { clientName } from './client-name';
import { dispatch } from './dispatch';
import { header, json, rpcError, triggerEvent, type TriggerEvent, type TriggerResponse } from './event';
import { mendedHeaders } from './header-mending';
import type { MakeOffer } from './offer';
import { answerPath } from './oauth-paths';
import { foreignOrigin } from './origin';
import { requestStates } from './request-state';
import type { McpSession } from './session';

const MOST_BODY_CHARACTERS = 1_000_000;
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;

export interface McpPorts {
  pipeline: PipelinePorts;
  installation(): string;
  /** The public address of this door. */
  mcpUrl(): Promise<string>;
  /** The address of the connections page on a site. @param path where it opens, without a leading slash. */
  pageOn(site: string, path: string): string;
  offer: MakeOffer;
}

async function toResponse(response: Response): Promise<TriggerResponse> {
  const headers: Record<string, string[]> = { 'Cache-Control': ['no-store'] };
  response.headers.forEach((value, name) => {
    headers[name] = [value];
  });
  return { statusCode: response.status, headers, body: await response.text() };
}

/** `subscriptions/listen` would open a stream without end, which a function cannot serve: it is answered as a method we do not have. */
function listenRefusal(message: unknown): TriggerResponse | null {
  if (typeof message !== 'object' || message === null || !('method' in message) || message.method !== 'subscriptions/listen') return null;
  const id = 'id' in message ? message.id : null;
  return json(404, {
    jsonrpc: '2.0',
    error: { code: METHOD_NOT_FOUND, message: 'subscriptions/listen is not offered: this server has no streams.' },
    id,
  });
}

/** The answer to a person whom the admin's rules do not let connect, or null. */
async function notAllowed({ caller, settings }: Session, { pipeline }: McpPorts): Promise<TriggerResponse | null> {
  try {
    await checkMayConnect(settings.connections, caller, caller.installation, pipeline);
    return null;
  } catch (error) {
    if (!(error instanceof Fault) || error.detail.kind !== 'refused') throw error;
    return rpcError(403, INVALID_REQUEST, faultText(error.detail));
  }
}

/** Who may come in at all, before anything is read of what they say. */
async function gate(event: TriggerEvent, ports: McpPorts): Promise<TriggerResponse | McpSession> {
  const url = await ports.mcpUrl();
  const foreign = foreignOrigin(event, url);
  if (foreign !== null) return rpcError(403, INVALID_REQUEST, foreign);
  if (event.userPath !== '' && event.userPath !== '/') return answerPath(event, url, ports);
  if ('access_token' in event.queryParameters)
    return rpcError(400, INVALID_REQUEST, 'Keys and tokens do not belong into addresses, which are logged on their way: end this one.');
  const here = { installation: ports.installation(), audience: url };
  const session = await admit(bearerOf(header(event, 'authorization')), here, ports.pipeline);
  if (typeof session === 'string') return challenge(session, url);
  const refused = await notAllowed(session, ports);
  if (refused) return refused;
  if (event.method !== 'POST')
    return rpcError(405, INVALID_REQUEST, 'This server has no streams and no sessions: use POST.', { Allow: 'POST' });
  if (event.body.length > MOST_BODY_CHARACTERS)
    return rpcError(413, INVALID_REQUEST, `The message is larger than ${MOST_BODY_CHARACTERS} characters. Send less at once.`);
  return { session, pipeline: ports.pipeline, retryAfterSeconds: null, missingScopes: [], personGone: false };
}

/**
 * The MCP door: one web-trigger event in, one answer out.
 * @param event what Forge hands to a web trigger function; anything else is answered 400.
 * Never throws: storage that cannot be read is answered 503, and nothing is done.
 */
export async function serveMcp(event: unknown, ports: McpPorts): Promise<TriggerResponse> {
  const parsed = triggerEvent.safeParse(event);
  if (!parsed.success) return rpcError(400, INVALID_REQUEST, 'This is not a web trigger request.');
  try {
    const admitted = await gate(parsed.data, ports);
    return 'statusCode' in admitted ? admitted : await converse(parsed.data, admitted, ports);
  } catch (error) {
    ports.pipeline.log.write('error', 'mcp-door', { error: error instanceof Error ? error.name : typeof error });
    return rpcError(503, -32603, 'The rules could not be read, so nothing was done. Try again in a moment.', { 'Retry-After': '5' });
  }
}

async function converse(event: TriggerEvent, session: McpSession, ports: McpPorts): Promise<TriggerResponse> {
  const url = await ports.mcpUrl();
  let message: unknown;
  try {
    message = JSON.parse(event.body);
  } catch {
    return rpcError(400, PARSE_ERROR, 'The body is not JSON. Send one JSON-RPC 2.0 message.');
  }
  const client = clientName(message, header(event, 'user-agent'));
  if (client !== undefined) session.session = { ...session.session, caller: { ...session.session.caller, client } };
  const refused = listenRefusal(message);
  if (refused) return refused;
  const request = new Request(url, { method: 'POST', headers: mendedHeaders(event, message), body: event.body });
  const states = requestStates(session);
  const offer = ports.offer(session, states);
  const response = await toResponse(await dispatch(request, message, offer, { states, mostBytes: MOST_BODY_CHARACTERS * 4 }));
  const { connection } = session.session.caller;
  if (session.personGone && connection) await revokeConnection(connection.id, null, session.pipeline);
  if (session.missingScopes.length > 0) {
    const granted = connection?.scopes ?? [];
    const headers = { ...response.headers, 'WWW-Authenticate': [insufficientScope([...granted, ...session.missingScopes], url)] };
    return { ...response, statusCode: 403, headers };
  }
  if (session.retryAfterSeconds === null) return response;
  return { ...response, statusCode: 429, headers: { ...response.headers, 'Retry-After': [String(session.retryAfterSeconds)] } };
}
