import { header, type TriggerEvent } from './event';

const MODERN = '2026-07-28';
const LEGACY_HEADERS = new Set(['2025-03-26', '2025-06-18', '2025-11-25']);
const PROTOCOL_KEY = 'io.modelcontextprotocol/protocolVersion';

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined;
}

/** The name that the 2026-07-28 revision wants mirrored in `Mcp-Name`. */
function mirroredName(method: unknown, params: unknown): unknown {
  if (method === 'resources/read') return field(params, 'uri');
  return method === 'tools/call' || method === 'prompts/get' ? field(params, 'name') : undefined;
}

/**
 * The request's headers as the SDK is to see them. One known client says 2026-07-28 in the body and an older revision in the header;
 * for exactly that case the header follows the body and the mirrored headers are filled in. Everything else stays as sent.
 */
export function mendedHeaders(event: TriggerEvent, message: unknown): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(event.headers)) for (const value of values) headers.append(name, value);
  const params = field(message, 'params');
  const said = header(event, 'mcp-protocol-version');
  if (field(field(params, '_meta'), PROTOCOL_KEY) !== MODERN || said === undefined || !LEGACY_HEADERS.has(said)) return headers;
  headers.set('mcp-protocol-version', MODERN);
  const method = field(message, 'method');
  const name = mirroredName(method, params);
  if (typeof method === 'string' && !headers.has('mcp-method')) headers.set('mcp-method', method);
  if (typeof name === 'string' && !headers.has('mcp-name')) headers.set('mcp-name', name);
  return headers;
}
