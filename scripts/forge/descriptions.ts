import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Description {
  /** The variable through which Forge's scope check takes this description instead of fetching it. */
  variable: string;
  /** Our copy of it; null for a product that the app does not call. */
  file: string | null;
  /** What its paths are relative to. */
  base: string;
}

const DESCRIPTIONS: readonly Description[] = [
  { variable: 'LOCAL_JIRA_SWAGGER', file: 'jira-platform-v3.json', base: '' },
  { variable: 'LOCAL_JSW_SWAGGER', file: 'jira-software.2025-10.json', base: '' },
  { variable: 'LOCAL_JSM_SWAGGER', file: 'jsm.2025-10.json', base: '' },
  { variable: 'LOCAL_CONF_SWAGGER', file: 'confluence-v1.2026-01.json', base: '' },
  { variable: 'LOCAL_CONF_V2_SWAGGER', file: 'confluence-v2.json', base: '/wiki/api/v2' },
  { variable: 'LOCAL_BB_SWAGGER', file: null, base: '' },
];

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The paths as the scope check needs them to find the right one. It turns each into a pattern and takes the first that matches anywhere, so
 * that `/labels` would stand for `/pages/{id}/labels` and `/project/{id}` for `/project/search`: here each is whole, tied to the start of the
 * route, and fixed segments come before variable ones.
 */
export function pathsForLookUp(paths: Paths, base: string): Paths {
  const variables = (path: string): number => path.split('{').length;
  const sorted = Object.entries(paths).sort(([one], [other]) => variables(one) - variables(other));
  return Object.fromEntries(sorted.map(([path, methods]) => [`^${base}${path}`, methods]));
}

/** Published operations as `GET /rest/api/3/issue/{}`: parameter names left out, since descriptions disagree on them. */
export function operationName(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}

/**
 * Points Forge's scope check at local descriptions, prepared in `scratch`, so that it needs no network. A description that is absent counts
 * as empty: its calls are then not checked.
 * @param specs the folder that may hold the descriptions.
 * @returns the names of the absent ones, and every operation that was described.
 */
export function useDescriptions(specs: string, scratch: string): { absent: string[]; described: ReadonlySet<string> } {
  const absent: string[] = [];
  const described = new Set<string>();
  for (const { variable, file, base } of DESCRIPTIONS) {
    const source = file === null ? null : join(specs, file);
    const present = source !== null && existsSync(source);
    if (file !== null && !present) absent.push(file);
    // An OpenAPI document; only its paths matter here.
    const { paths } = present ? (JSON.parse(readFileSync(source, 'utf8')) as { paths: Paths }) : { paths: {} };
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) described.add(operationName(method, base + path));
    const prepared = join(scratch, `${variable}.json`);
    writeFileSync(prepared, JSON.stringify({ paths: pathsForLookUp(paths, base) }));
    process.env[variable] = prepared;
  }
  process.env['USE_LOCAL_SWAGGER'] = '1';
  return { absent, described };
}
