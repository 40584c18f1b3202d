import { createServer, request, type IncomingMessage } from 'node:http';
import { withBearer } from '../../scripts/conformance/bearer-proxy';

/** A server that answers with what it was sent; runs `work` with its address. */
async function withEcho(work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const { method, url, headers } = incoming;
      outgoing.writeHead(418, { 'X-Kept': 'yes' }).end(JSON.stringify({ method, url, headers, body: Buffer.concat(pieces).toString() }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  await work(`http://127.0.0.1:${address.port}/mcp/door`);
  server.closeAllConnections();
  server.close();
}

interface Echo {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

function send(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number | undefined; kept: unknown; echo: Echo }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (answer: IncomingMessage) => {
      let text = '';
      answer.on('data', (piece: Buffer) => (text += piece.toString()));
      // The echo above is what answers.
      answer.on('end', () => {
        resolve({ status: answer.statusCode, kept: answer.headers['x-kept'], echo: JSON.parse(text) as Echo });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

test('adds the key and stands in for the server, changing nothing else', () =>
  withEcho((server) =>
    withBearer(server, 'secret', async (url) => {
      const { status, kept, echo } = await send(url, { origin: new URL(url).origin, 'mcp-method': 'ping' }, '{"a":1}');
      expect({ status, kept }).toEqual({ status: 418, kept: 'yes' });
      expect(echo).toMatchObject({ method: 'POST', url: '/mcp/door', body: '{"a":1}' });
      const { host, origin } = new URL(server);
      expect(echo.headers).toMatchObject({ authorization: 'Bearer secret', host, origin, 'mcp-method': 'ping' });
    }),
  ));

test('foreign hosts and origins reach the server as they are', () =>
  withEcho((server) =>
    withBearer(server, 'secret', async (url) => {
      const { echo } = await send(url, { host: 'evil.example', origin: 'http://evil.example' }, '');
      expect(echo.headers).toMatchObject({ host: 'evil.example', origin: 'http://evil.example' });
    }),
  ));
