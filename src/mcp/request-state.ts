import { createRequestStateCodec, type RequestStateCodec } from '@modelcontextprotocol/server';
import { installationKeys } from '../connections/installation-secret';
import type { McpSession } from './session';

/** As long as a held call may wait for its approval. */
const STATE_SECONDS = 30 * 24 * 60 * 60;

/** Seals what a client brings back with its next call (MCP 2026-07-28: `requestState`), and opens it again. */
export type RequestStates = RequestStateCodec;

/**
 * States signed with the installation's own secret, so that every process can open what another one sealed; good for the same
 * person, connection and method. The secret is read only when a state is sealed or opened.
 * @throws from `mint` when storage cannot be read; from `verify` for every state that was not sealed here.
 */
export function requestStates({ session: { caller }, pipeline: { store, surroundings } }: McpSession): RequestStates {
  const codec = async (): Promise<RequestStateCodec> => {
    const keyFor = await installationKeys(store, surroundings);
    return createRequestStateCodec({
      key: keyFor('request-state'),
      ttlSeconds: STATE_SECONDS,
      bind: ({ mcpReq }) => JSON.stringify([caller.accountId, caller.connection?.id ?? null, mcpReq.method]),
    });
  };
  return {
    mint: async (payload, context) => (await codec()).mint(payload, context),
    verify: async (state, context) => (await codec()).verify(state, context),
  };
}
