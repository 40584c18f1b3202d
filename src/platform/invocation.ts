import { getAppContext, webTrigger } from '@forge/api';
import * as z from 'zod';

const context = z.object({ principal: z.object({ accountId: z.string().min(1) }).optional() });

/** The person whom the platform puts into this invocation; null where there is none (web triggers, schedules). */
export function invokingPerson(functionContext: unknown): string | null {
  return context.safeParse(functionContext).data?.principal?.accountId ?? null;
}

/** The installation that this invocation belongs to: every in-memory value is kept per installation. */
export function installation(): string {
  return getAppContext().installationAri.toString();
}

const MCP_TRIGGER = 'mcp';
const urls = new Map<string, string>();

/** The public address of the MCP door; stable per installation, so asked for once per process. */
export async function mcpUrl(): Promise<string> {
  const key = installation();
  const url = urls.get(key) ?? (await webTrigger.getUrl(MCP_TRIGGER));
  urls.set(key, url);
  return url;
}
