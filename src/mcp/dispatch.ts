import { WebStandardStreamableHTTPServerTransport, createMcpHandler, isLegacyRequest } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { Offer } from './offer';
import type { RequestStates } from './request-state';
import { mcpServer } from './server';

const asksForProgress = z.looseObject({
  params: z.looseObject({ _meta: z.looseObject({ progressToken: z.union([z.string(), z.number()]) }) }),
});

/** Whether notifications may come before the result: then the answer is a list of events, whole and finite, else plain JSON. */
function mayNotify(message: unknown, { capabilities }: Offer): boolean {
  return capabilities.logging !== undefined || asksForProgress.safeParse(message).success;
}

/**
 * One message in, one whole answer out, in either era of the protocol (MCP 2025-11-25 and 2026-07-28), by a fresh server that forgets
 * everything afterwards. Answers are JSON, or a finite list of server-sent events where something is told before the result: a function
 * can return either, and neither stays open.
 * @param mostBytes the size above which a body is refused.
 */
export async function dispatch(
  request: Request,
  message: unknown,
  offer: Offer,
  { states, mostBytes }: { states: RequestStates; mostBytes: number },
): Promise<Response> {
  if (!(await isLegacyRequest(request, message))) {
    const handler = createMcpHandler(() => mcpServer(offer, states), {
      legacy: 'reject',
      responseMode: 'auto',
      keepAliveMs: 0,
      maxRequestBodySize: mostBytes,
    });
    return handler.fetch(request, { parsedBody: message });
  }
  const server = mcpServer(offer, states);
  // No `sessionIdGenerator`: every request stands for itself.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: !mayNotify(message, offer) });
  await server.connect(transport);
  const response = await transport.handleRequest(request, { parsedBody: message });
  const whole = new Response(response.body === null ? null : await response.text(), response);
  await server.close();
  return whole;
}
