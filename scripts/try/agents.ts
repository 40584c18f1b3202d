import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import * as z from 'zod';

/** What a tool call gave, in either era. */
export interface ToolAnswer {
  text: string;
  data: Record<string, unknown>;
  failed: boolean;
}

/** An agent at the bridge: one of the SDK's own clients. */
export interface Agent {
  era: string;
  tools(): Promise<string[]>;
  call(name: string, input: Record<string, unknown>): Promise<ToolAnswer>;
  close(): Promise<void>;
}

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

/** The SDK's first-generation client: opens with `initialize` and speaks 2025-11-25. */
export async function legacyAgent(url: string, key: string): Promise<Agent> {
  const client = new LegacyClient(INFO);
  await client.connect(new LegacyTransport(new URL(url), { requestInit: { headers: { Authorization: `Bearer ${key}` } } }));
  return {
    era: '2025-11-25',
    tools: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: async (name, input) => told(await client.callTool({ name, arguments: input })),
    close: () => client.close(),
  };
}

/** The SDK's second-generation client, pinned to 2026-07-28. */
export async function modernAgent(url: string, key: string): Promise<Agent> {
  const client = new ModernClient(INFO, { versionNegotiation: { mode: { pin: '2026-07-28' } } });
  await client.connect(new ModernTransport(new URL(url), { requestInit: { headers: { Authorization: `Bearer ${key}` } } }));
  return {
    era: '2026-07-28',
    tools: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: async (name, input) => told(await client.callTool({ name, arguments: input })),
    close: () => client.close(),
  };
}
