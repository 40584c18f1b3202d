import { z } from 'zod';
import { FunctionFailure } from './function-failure';
import type { Invoker } from './invocation';
import type { Manifest } from './manifest';
import { moduleOf } from './manifest';

/** The request as Forge hands it to a web trigger's function. */
export interface WebTriggerEvent {
  method: string;
  /** The whole path of the request. */
  path: string;
  /** What follows the trigger's own URL, e.g. `/hello/world`, or an empty text. */
  userPath: string;
  /** Names as they were sent. */
  headers: Record<string, string[]>;
  queryParameters: Record<string, string[]>;
  body?: string;
}

const responseSchema = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.array(z.string())).default({}),
  body: z.string().default(''),
});

export type WebTriggerResponse = z.infer<typeof responseSchema>;

/**
 * Runs a dynamic web trigger. A request above 5 MB is answered 413; a function that fails, is late, or answers something else than
 * `{statusCode, headers: {name: string[]}, body: string}` within 5 MB is answered 500. The reason is in the app's log.
 * https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger/
 */
export async function runWebTrigger(
  invoker: Invoker,
  manifest: Manifest,
  key: string,
  event: WebTriggerEvent,
): Promise<WebTriggerResponse> {
  const module = moduleOf(manifest, 'webtrigger', key);
  requireDynamic(key, module['response']);
  try {
    return await invoker.invoke({ module, payload: event }, readResponse);
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    const tooLarge = error.kind === 'request-too-large';
    return plain(tooLarge ? 413 : 500, tooLarge ? 'Payload Too Large' : 'Internal Server Error');
  }
}

function readResponse(answer: unknown): WebTriggerResponse {
  const result = responseSchema.safeParse(answer);
  if (!result.success) throw new FunctionFailure('bad-answer', `Not a web trigger response: ${z.prettifyError(result.error)}`);
  return result.data;
}

function requireDynamic(key: string, response: unknown): void {
  const parsed = z.object({ type: z.literal('dynamic') }).safeParse(response);
  if (!parsed.success) throw new Error(`Web trigger '${key}' must have response.type dynamic: the emulated platform runs no other.`);
}

function plain(statusCode: number, message: string): WebTriggerResponse {
  return { statusCode, headers: { 'Content-Type': ['application/json'] }, body: JSON.stringify({ code: statusCode, message }) };
}
