import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(process.cwd(), '..', 'shared', 'specs');

/** Which description speaks of a path; the first that fits counts. `base` is what its own paths leave out. */
const FAMILIES = [
  { family: 'confluence-v2', under: '/wiki/api/v2/', base: '/wiki/api/v2', file: 'confluence-v2.json' },
  { family: 'confluence-v1', under: '/wiki/rest/', base: '', file: 'confluence-v1.2026-01.json' },
  { family: 'jsm', under: '/rest/servicedeskapi/', base: '', file: 'jsm.2025-10.json' },
  { family: 'jira-software', under: '/rest/agile/', base: '', file: 'jira-software.2025-10.json' },
  { family: 'jira', under: '/rest/api/3/', base: '', file: 'jira-platform-v3.json' },
] as const;

export type Family = (typeof FAMILIES)[number]['family'];

/** A part of an OpenAPI description that may stand elsewhere under its name. */
export type Referable<T> = T | { $ref: string };

export interface Media {
  schema?: object;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: object;
}

export interface RequestBody {
  required?: boolean;
  content: Record<string, Media | undefined>;
}

/** The OAuth scopes of which one set suffices: classic ones, and granular ones. */
export interface Scoped {
  security?: Record<string, string[]>[];
  'x-atlassian-oauth2-scopes'?: { scopes: string[] }[];
}

export interface Operation extends Scoped {
  parameters?: Referable<Parameter>[];
  requestBody?: Referable<RequestBody>;
  responses: Record<string, { content?: Record<string, Media | undefined> } | undefined>;
}

export interface Description {
  /** By the whole path, e.g. `/wiki/api/v2/pages/{id}`. */
  paths: ReadonlyMap<string, Record<string, Operation | undefined>>;
  components: Record<string, Record<string, object | undefined> | undefined>;
}

/** Whether Atlassian's descriptions stand beside the project; checks that need them are skipped with a notice where they do not. */
export const described = FAMILIES.every(({ file }) => existsSync(path.join(FOLDER, file)));

export function familyOf(requestPath: string): Family | undefined {
  return FAMILIES.find(({ under }) => requestPath.startsWith(under))?.family;
}

const read = new Map<Family, Description>();

/** One of Atlassian's descriptions, read at its first use. */
export function descriptionOf(family: Family): Description {
  const known = read.get(family);
  if (known) return known;
  const { base, file } = FAMILIES.find((entry) => entry.family === family) ?? FAMILIES[0];
  // The description is what its publisher says it is.
  const parsed = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as {
    paths: Record<string, Record<string, Operation | undefined>>;
    components: Description['components'];
  };
  const paths = new Map(Object.entries(parsed.paths).map(([template, operations]) => [base + template, operations]));
  const description = { paths, components: parsed.components };
  read.set(family, description);
  return description;
}

/** What a part of a description says, wherever it stands. */
export function resolved<T extends object>(part: Referable<T>, { components }: Description): T {
  if (!('$ref' in part)) return part;
  const [, , kind = '', name = ''] = part.$ref.split('/');
  // A reference leads to a part of the same kind.
  return components[kind]?.[name] as T;
}
