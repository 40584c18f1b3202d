import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport, UnauthorizedError } from '@modelcontextprotocol/client';
import { UnauthorizedError as LegacyUnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import * as z from 'zod';
import type { ClientMemory } from './client-memory';

/** What a tool call gave, in either era. */
export interface ToolAnswer {
  text: string;
  data: Record<string, unknown>;
  failed: boolean;
}

/** An agent at the bridge: one of the SDK's own clients. */
export interface Agent {
  tools(): Promise<string[]>;
  call(name: string, input: Record<string, unknown>): Promise<ToolAnswer>;
  close(): Promise<void>;
}

/** How an agent gets in: with an agent key, or by signing in. `fetch` is what it asks the network with. */
export interface Access {
  key?: string;
  signIn?: ClientMemory;
  fetch?: typeof fetch;
}

/** A client of the SDK, in one era of the protocol. */
export interface AgentKind {
  name: string;
  /** @throws the SDK's own error where the client has to sign in first. */
  connect(url: string, access: Access): Promise<Agent>;
  /** Takes what the browser came back with. */
  finishSignIn(url: string, access: Access, returned: URLSearchParams): Promise<void>;
}

/** Whether a client gave up because its person has to sign in first. */
export const wantsSignIn = (error: unknown): boolean => error instanceof UnauthorizedError || error instanceof LegacyUnauthorizedError;

const INFO = { name: 'drawbridge-try', version: '1.0.0' };

const toolResult = z.object({
  content: z.array(z.object({ text: z.string().optional() })).default([]),
  structuredContent: z.record(z.string(), z.unknown()).default({}),
  isError: z.boolean().default(false),
});

function told(result: unknown): ToolAnswer {
  const { content, structuredContent, isError } = toolResult.parse(result);
  return { text: content[0]?.text ?? '', data: structuredContent, failed: isError };
}

function options({ key, signIn, fetch }: Access) {
  return {
    ...(key === undefined ? {} : { requestInit: { headers: { Authorization: `Bearer ${key}` } } }),
    ...(signIn === undefined ? {} : { authProvider: signIn }),
    ...(fetch === undefined ? {} : { fetch }),
  };
}

function agent(client: LegacyClient | ModernClient): Agent {
  return {
    tools: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: async (name, input) => told(await client.callTool({ name, arguments: input })),
    close: () => client.close(),
  };
}

/** The SDK's first-generation client: opens with `initialize` and speaks 2025-11-25. */
export const firstGeneration: AgentKind = {
  name: 'SDK v1, 2025-11-25',
  async connect(url, access) {
    const client = new LegacyClient(INFO);
    await client.connect(new LegacyTransport(new URL(url), options(access)));
    return agent(client);
  },
  finishSignIn: (url, access, returned) => new LegacyTransport(new URL(url), options(access)).finishAuth(returned.get('code') ?? ''),
};

function secondGeneration(name: string, mode: 'legacy' | { pin: '2026-07-28' }): AgentKind {
  return {
    name,
    async connect(url, access) {
      const client = new ModernClient(INFO, { versionNegotiation: { mode } });
      await client.connect(new ModernTransport(new URL(url), options(access)));
      return agent(client);
    },
    finishSignIn: (url, access, returned) => new ModernTransport(new URL(url), options(access)).finishAuth(returned),
  };
}

/** The SDK's second-generation client, in each era. */
export const secondGenerationLegacy = secondGeneration('SDK v2, 2025-11-25', 'legacy');
export const secondGenerationModern = secondGeneration('SDK v2, 2026-07-28', { pin: '2026-07-28' });
