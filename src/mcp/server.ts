import { Server } from '@modelcontextprotocol/server';
import { runnableActions } from '../pipeline/catalogue';
import { INSTRUCTIONS } from './instructions';
import { promptText, prompts } from './prompts';
import { readResource, resourceTemplates, resources } from './resources';
import type { McpSession } from './session';
import { callTool } from './tool-call';
import { listedTools } from './tools';
import { VERSION } from './version';

/** Clients may keep lists for five minutes, each client for itself: what is listed depends on who asks. */
const LISTS = { ttlMs: 300_000, cacheScope: 'private' as const };
const NEVER = { ttlMs: 0, cacheScope: 'private' as const };

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
  server.setRequestHandler('tools/call', ({ params }, context) => callTool(params, context, session));
  server.setRequestHandler('resources/list', () => ({ resources }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates }));
  server.setRequestHandler('resources/read', ({ params }) => readResource(params.uri, session));
  server.setRequestHandler('prompts/list', () => ({ prompts: prompts.map(({ text: _, ...listed }) => listed) }));
  server.setRequestHandler('prompts/get', ({ params }) => promptText(params.name, params.arguments ?? {}));
  return server;
}
