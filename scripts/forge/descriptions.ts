import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The environment variables through which Forge's scope check takes local API descriptions, each with our file of that API. */
const DESCRIPTIONS: Readonly<Record<string, string | null>> = {
  LOCAL_JIRA_SWAGGER: 'jira-platform-v3.json',
  LOCAL_JSW_SWAGGER: 'jira-software.2025-10.json',
  LOCAL_JSM_SWAGGER: 'jsm.2025-10.json',
  LOCAL_CONF_SWAGGER: 'confluence-v1.2026-01.json',
  LOCAL_CONF_V2_SWAGGER: 'confluence-v2.json',
  LOCAL_BB_SWAGGER: null,
};

/**
 * Points Forge's scope check at local descriptions, so that it needs no network. An API without a description gets an empty one, written to
 * `scratch`: its calls are then not checked.
 * @param specs the folder that may hold the descriptions.
 * @returns the names of the descriptions that are absent.
 */
export function useDescriptions(specs: string, scratch: string): string[] {
  const empty = join(scratch, 'no-paths.json');
  writeFileSync(empty, '{"paths":{}}');
  const absent: string[] = [];
  for (const [variable, name] of Object.entries(DESCRIPTIONS)) {
    const file = name === null ? null : join(specs, name);
    const present = file !== null && existsSync(file);
    if (name !== null && !present) absent.push(name);
    process.env[variable] = present ? file : empty;
  }
  process.env['USE_LOCAL_SWAGGER'] = '1';
  return absent;
}
