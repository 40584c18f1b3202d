import { z } from 'zod';
import type { Installation } from './installation';
import type { Invoker } from './invocation';
import type { Manifest } from './manifest';
import { moduleOf } from './manifest';

const INTERVAL_MS = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
const intervalSchema = z.enum(['fiveMinute', 'hour', 'day', 'week']);

/** A scheduled trigger of the manifest and how often Forge runs it. */
export interface Schedule {
  key: string;
  everyMs: number;
}

/** The manifest's scheduled triggers. Throws for an interval that Forge does not have. */
export function schedulesOf(manifest: Manifest): Schedule[] {
  return manifest.modules
    .filter((module) => module.type === 'scheduledTrigger')
    .map(({ key, ...rest }) => ({ key, everyMs: INTERVAL_MS[intervalSchema.parse(rest['interval'])] }));
}

/** Runs a scheduled trigger now, without a user. Throws `FunctionFailure`. */
export async function runSchedule(invoker: Invoker, manifest: Manifest, { cloudId }: Installation, key: string): Promise<unknown> {
  const module = moduleOf(manifest, 'scheduledTrigger', key);
  return invoker.invoke({ module, payload: { context: { cloudId, moduleKey: key } } }, (answer) => answer);
}
