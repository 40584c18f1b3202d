import { Server } from '@modelcontextprotocol/server';
import { faultText } from '../faults/table';
import type { RenderedFile } from '../pipeline/render/answer';
import { runnableActions } from '../pipeline/catalogue';
import { invoke, type Answer } from '../pipeline/invoke';
import { isScope } from '../policy/connection';
import { INSTRUCTIONS } from './instructions';
import { promptText, prompts } from './prompts';
import { readResource, resourceTemplates, resources } from './resources';
import type { McpSession } from './session';
import { listedTools } from './tools';
import { VERSION } from './version';

/** Clients may keep lists for five minutes, each client for itself: what is listed depends on who asks. */
const LISTS = { ttlMs: 300_000, cacheScope: 'private' as const };
const NEVER = { ttlMs: 0, cacheScope: 'private' as const };

/** A file beside the text: images as such, anything else as an embedded resource (MCP: tool result content). */
function fileBlock({ of, mediaType, base64 }: RenderedFile) {
  if (mediaType.startsWith('image/')) return { type: 'image' as const, data: base64, mimeType: mediaType };
  const uri = `urn:drawbridge:${of.replace(' ', ':')}`;
  return { type: 'resource' as const, resource: { uri, mimeType: mediaType, blob: base64 } };
}

/** A tool result; a fault is an error result that says what to do next (MCP: tool execution errors). */
function toolResult(answer: Answer, session: McpSession) {
  if (answer.ok) {
    const content = [{ type: 'text' as const, text: answer.text }, ...(answer.files ?? []).map(fileBlock)];
    return { content, structuredContent: { ...answer.structured } };
  }
  if (answer.fault.kind === 'rate-limited') session.retryAfterSeconds = answer.fault.retryAfterSeconds;
  if (answer.fault.kind === 'needs-consent') session.missingScopes = answer.fault.missing.filter(isScope);
  return {
    content: [{ type: 'text' as const, text: faultText(answer.fault) }],
    structuredContent: { error: { ...answer.fault } },
    isError: true,
  };
}

/** A fresh protocol server for one request of one session. */
export function mcpServer(session: McpSession): Server {
  const server = new Server(
    { name: 'drawbridge', title: 'Drawbridge for Jira and Confluence', version: VERSION },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions: INSTRUCTIONS,
      cacheHints: {
        'tools/list': LISTS,
        'prompts/list': LISTS,
        'resources/list': LISTS,
        'resources/templates/list': LISTS,
        'resources/read': NEVER,
        'server/discover': LISTS,
      },
    },
  );
  const { pipeline } = session;
  server.setRequestHandler('tools/list', () => ({ tools: listedTools(runnableActions(pipeline.actions, session.session)) }));
  server.setRequestHandler('tools/call', async ({ params }) =>
    toolResult(await invoke({ action: params.name, input: params.arguments }, session.session, pipeline), session),
  );
  server.setRequestHandler('resources/list', () => ({ resources }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates }));
  server.setRequestHandler('resources/read', ({ params }) => readResource(params.uri, session));
  server.setRequestHandler('prompts/list', () => ({ prompts: prompts.map(({ text: _, ...listed }) => listed) }));
  server.setRequestHandler('prompts/get', ({ params }) => promptText(params.name, params.arguments ?? {}));
  return server;
}
