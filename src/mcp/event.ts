import * as z from 'zod';

/** What a web trigger is called with (Forge: web trigger request). Header names come as the client sent them. */
export const triggerEvent = z.object({
  method: z.string(),
  path: z.string().optional(),
  userPath: z.string().default(''),
  headers: z.record(z.string(), z.array(z.string())).default({}),
  queryParameters: z.record(z.string(), z.array(z.string())).default({}),
  body: z.string().default(''),
});

export type TriggerEvent = z.output<typeof triggerEvent>;

/** What a web trigger answers. */
export interface TriggerResponse {
  statusCode: number;
  headers: Record<string, string[]>;
  body: string;
}

/** The first value of a header, whatever the case of its name. */
export function header(event: TriggerEvent, name: string): string | undefined {
  return Object.entries(event.headers).find(([key]) => key.toLowerCase() === name)?.[1][0];
}

/** A JSON answer. Nothing of this door is ever cached by anyone between. */
export function json(statusCode: number, body: unknown, headers: Record<string, string> = {}): TriggerResponse {
  const all = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers };
  return {
    statusCode,
    headers: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
    body: JSON.stringify(body),
  };
}

/** A JSON-RPC error that answers no particular request. */
export function rpcError(statusCode: number, code: number, message: string, headers: Record<string, string> = {}): TriggerResponse {
  return json(statusCode, { jsonrpc: '2.0', error: { code, message }, id: null }, headers);
}
