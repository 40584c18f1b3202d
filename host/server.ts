import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { nothingHere, pathBehindGateway } from './atlassian/gateway';
import { tokenAnswer } from './atlassian/token-endpoint';
import type { HttpAnswer } from './http-answer';
import { isAppAddress } from './preview/app-address';
import type { Preview } from './preview/preview';
import { BodyTooLarge, readBody } from './read-body';
import type { Runtime } from './runtime/runtime';
import { TornConnection } from './site/behaviour/fault';
import type { People } from './site/people';
import type { Site } from './site/site';
import { siteAnswer } from './site-door';
import { StartError } from './start-error';
import { triggerAnswer } from './trigger-door';
import { pageAnswer } from './web-address';

interface Doors {
  runtime: Runtime;
  site: Site;
  people: Pick<People, 'authenticate'>;
  preview: Pick<Preview, 'answer'>;
  /** Told of every request that failed through a fault of the host or the app's set-up, which the client sees as a bare 500. */
  onError(error: unknown): void;
}

/** What the network framing of this server decides; an app's own values would contradict it. */
const FRAMING = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/**
 * Serves web triggers under `/public`, the emulated site under `/rest` and `/wiki` and behind Atlassian's gateway, links to its issues and
 * pages, and the app's pages under `/preview` and at the products' own addresses of apps.
 */
export function createHostServer(doors: () => Doors): Server {
  return createServer((request, response) => {
    void answer(request, doors())
      .then((result) => send(response, result))
      .catch((error: unknown) => {
        if (error instanceof TornConnection) return void request.socket.destroy();
        doors().onError(error);
        send(response, json(500, 'Internal Server Error'));
      });
  });
}

/** Listens on the loopback interface alone and gives the port. Throws `StartError` for a port that is taken or not allowed. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new StartError(`Port ${port} is taken: choose another with --port, or --port 0 for any free one.`));
      else if (error.code === 'EACCES') reject(new StartError(`Port ${port} may not be used: choose another with --port.`));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function answer(request: IncomingMessage, doors: Doors): Promise<HttpAnswer> {
  const url = request.url ?? '/';
  try {
    const body = await readBody(request);
    if (/^\/public\/[^/?]/.test(url))
      return (
        (await triggerAnswer(doors.runtime, request, body?.toString('utf8') ?? null)) ??
        json(404, 'There is no web trigger at this address.')
      );
    if (url.startsWith('/preview/') || isAppAddress(url)) return await doors.preview.answer(request, body?.toString('utf8') ?? null);
    const page = pageAnswer(request.method, url);
    if (page) return page;
    const sitePath = /^\/(rest|wiki)([/?]|$)/.test(url) ? url : pathBehindGateway(url, doors.runtime.cloudId);
    if (sitePath !== undefined) return await siteAnswer(doors, { method: request.method, url: sitePath, headers: request.headers }, body);
    if (request.method === 'POST' && /^\/oauth\/token(\?|$)/.test(url)) {
      return tokenAnswer(request.headers['content-type'] ?? '', body?.toString('utf8') ?? null);
    }
    return nothingHere(url, Date.now());
  } catch (error) {
    if (error instanceof BodyTooLarge) return json(413, error.message);
    throw error;
  }
}

function json(status: number, message: string): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: status, message }) };
}

function send(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) if (!FRAMING.has(name.toLowerCase())) response.setHeader(name, value);
  response.end(body ?? undefined);
}
