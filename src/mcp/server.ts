import { Server } from '@modelcontextprotocol/server';
import type { Offer } from './offer';
import type { RequestStates } from './request-state';
import { VERSION } from './version';

/** Clients may keep lists for five minutes, each client for itself: what is listed depends on who asks. */
const LISTS = { ttlMs: 300_000, cacheScope: 'private' as const };
const NEVER = { ttlMs: 0, cacheScope: 'private' as const };

type Answers = Offer['answers'];

function answerBy<Method extends keyof Answers>(server: Server, method: Method, answer: Answers[Method]): void {
  if (answer !== undefined) server.setRequestHandler(method, answer);
}

/** A fresh protocol server for one request: what every offer has in common, and the answers of this one. */
export function mcpServer({ capabilities, instructions, answers }: Offer, states: RequestStates): Server {
  const server = new Server(
    { name: 'drawbridge', title: 'Drawbridge for Jira and Confluence', version: VERSION },
    {
      capabilities,
      instructions,
      requestState: { verify: states.verify },
      // Asking a client of the older era back would wait for an answer that arrives at another process.
      inputRequired: { legacyShim: false },
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
  // An object's own keys are typed as texts; these are the methods of the type.
  for (const method of Object.keys(answers) as (keyof Answers)[]) answerBy(server, method, answers[method]);
  return server;
}
