import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

/** The headers to pass on: the credential is added, and what names the proxy names the server; foreign names stay as they are. */
function forwarded(headers: IncomingHttpHeaders, proxy: string, target: URL, key: string): IncomingHttpHeaders {
  return {
    ...headers,
    ...(headers.host === proxy ? { host: target.host } : {}),
    ...(headers.origin === `http://${proxy}` ? { origin: target.origin } : {}),
    authorization: `Bearer ${key}`,
  };
}

/**
 * Runs `work` with the address of a loopback proxy that adds a bearer key to every request, for clients that cannot send one themselves.
 * Requests and answers pass unchanged otherwise, refusals of foreign hosts and origins included.
 */
export async function withBearer<T>(url: string, key: string, work: (url: string) => Promise<T>): Promise<T> {
  const target = new URL(url);
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse, proxy: string): void => {
    const { method, url: path, headers } = incoming;
    const onward = request(target.origin + (path ?? '/'), { method, headers: forwarded(headers, proxy, target, key) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once('error', (error) => outgoing.destroy(error));
    incoming.pipe(onward);
  };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const proxy = `127.0.0.1:${address.port}`;
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    pass(incoming, outgoing, proxy);
  });
  try {
    return await work(`http://${proxy}${target.pathname}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
