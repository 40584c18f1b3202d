import type { Runtime } from '../../host/runtime/runtime';
import { assertNoSecret } from './no-secrets';
import type { Told } from './told';

const MODERN = '2026-07-28';

interface RpcAnswer {
  result?: {
    content?: { text: string; type?: string; data?: string; mimeType?: string }[];
    structuredContent?: Record<string, unknown>;
    isError?: boolean;
    tools?: { name: string }[];
  } & Record<string, unknown>;
  error?: { code: number; message: string };
}

export interface TriggerAnswer {
  statusCode: number;
  headers: Record<string, string[]>;
  body: string;
}

/** A client at the MCP door that speaks the 2026-07-28 revision, one web-trigger event a message. */
export class McpCaller {
  constructor(
    private readonly runtime: Runtime,
    private readonly key: string,
  ) {}

  /** Sends one event as it is; what is not given is what a good client sends. */
  async send(event: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
    userPath?: string;
    query?: Record<string, string[]>;
  }): Promise<TriggerAnswer> {
    const url = new URL(this.runtime.triggerUrl('mcp'));
    const sent = {
      host: url.host,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${this.key}`,
      ...event.headers,
    };
    const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]]));
    const userPath = event.userPath ?? '';
    const answer = await this.runtime.webTrigger('mcp', {
      method: event.method ?? 'POST',
      path: url.pathname + userPath,
      userPath,
      headers,
      queryParameters: event.query ?? {},
      body: event.body ?? '',
    });
    if (answer.statusCode >= 400 || answer.body.includes('"isError":true'))
      assertNoSecret('an error of the MCP door', JSON.stringify([answer.headers, answer.body]));
    return answer;
  }

  async request(method: string, params: Record<string, unknown> = {}, name?: string): Promise<{ status: number; answer: RpcAnswer }> {
    const meta = {
      'io.modelcontextprotocol/protocolVersion': MODERN,
      'io.modelcontextprotocol/clientCapabilities': {},
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } });
    const headers = { 'mcp-protocol-version': MODERN, 'mcp-method': method, ...(name === undefined ? {} : { 'mcp-name': name }) };
    const answer = await this.send({ headers, body });
    return { status: answer.statusCode, answer: JSON.parse(answer.body) as RpcAnswer };
  }

  /** Calls a tool; protocol errors throw, since no test of a tool expects one. */
  async call(name: string, input: Record<string, unknown> = {}): Promise<Told> {
    const { answer } = await this.request('tools/call', { name, arguments: input }, name);
    if (!answer.result) throw new Error(`${name}: ${answer.error?.message ?? 'no result'}`);
    const { content, structuredContent, isError } = answer.result;
    const fault = (structuredContent?.['error'] as { kind: string } | undefined)?.kind;
    return {
      ok: isError !== true,
      text: content?.[0]?.text ?? '',
      ...(structuredContent ? { structured: structuredContent } : {}),
      ...(fault === undefined ? {} : { fault }),
    };
  }

  async tools(): Promise<string[]> {
    const { answer } = await this.request('tools/list');
    return (answer.result?.tools ?? []).map((tool) => tool.name);
  }
}
