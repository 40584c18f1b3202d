import { Fault } from '../faults/fault';
import type { OauthPorts } from '../oauth/ports';
import { serveOauth } from '../oauth/serve';
import { mayBeginSignIn } from '../pipeline/limiter/sign-ins';
import { readSettings } from '../pipeline/settings-store';
import { header, json, type TriggerEvent, type TriggerResponse } from './event';
import type { McpPorts } from './serve';

/** Whether Atlassian lets the app act as this account, asked of Jira as that very person. @throws when Jira does not say. */
async function mayAct(accountId: string, { pipeline }: McpPorts): Promise<boolean> {
  try {
    const { status } = await pipeline.products({ accountId, present: false }).call('GET /rest/api/3/myself', {});
    if (status === 200) return true;
    if (status === 401 || status === 403) return false;
    throw new Error('Jira did not say whether this person may still act.');
  } catch (error) {
    if (error instanceof Fault && (error.detail.kind === 'refused' || error.detail.kind === 'needs-consent')) return false;
    throw error;
  }
}

function portsFor(issuer: string, ports: McpPorts): OauthPorts {
  const { store, surroundings } = ports.pipeline;
  return {
    store,
    surroundings,
    issuer,
    settings: () => readSettings(store),
    pageOn: (site, path) => ports.pageOn(site, path),
    mayBegin: () => mayBeginSignIn(ports.pipeline),
    mayAct: (accountId) => mayAct(accountId, ports),
  };
}

/** What is answered below the door's own address: the authorization server, or nothing. */
export async function answerPath(event: TriggerEvent, issuer: string, ports: McpPorts): Promise<TriggerResponse> {
  const request = {
    method: event.method,
    path: event.userPath,
    header: (name: string) => header(event, name),
    query: event.queryParameters,
    body: event.body,
  };
  try {
    const answer = await serveOauth(request, portsFor(issuer, ports));
    if (answer === null) return json(404, { error: 'not_found', error_description: 'There is nothing at this path.' });
    const { status: statusCode, headers, body } = answer;
    return { statusCode, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])), body };
  } catch (error) {
    ports.pipeline.log.write('error', 'oauth', { error: error instanceof Error ? error.name : typeof error });
    const body = { error: 'temporarily_unavailable', error_description: 'Nothing was given out. Try again in a moment.' };
    return json(503, body, { 'Retry-After': '5' });
  }
}
