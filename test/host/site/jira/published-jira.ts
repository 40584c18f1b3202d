import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const FILE = path.join(process.cwd(), '..', 'shared', 'specs', 'jira-platform-v3.json');

/** Whether Atlassian's description of Jira is on this machine; tests that need it are skipped with a notice where it is not. */
export const jiraPublished = existsSync(FILE);

interface Operation {
  responses: Record<string, { content?: { 'application/json'?: { schema: object } } }>;
  security?: Record<string, string[]>[];
  'x-atlassian-oauth2-scopes'?: { scopes: string[] }[];
}

interface Description {
  paths: Record<string, Record<string, Operation | undefined>>;
}

let loaded: { ajv: Ajv; description: Description } | undefined;

function load() {
  if (loaded) return loaded;
  const description = JSON.parse(readFileSync(FILE, 'utf8'), asJsonSchema) as Description;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'jira', ...description });
  loaded = { ajv, description };
  return loaded;
}

/** The live site sends null in the history for "nothing before" and "nothing after"; the description forgets to say so. */
const NULL_IN_HISTORY = ['from', 'fromString', 'to', 'toString'];

/** `nullable` becomes a type of its own. Unexpected properties are allowed: the live site sends more than its description says. */
function asJsonSchema(key: string, value: unknown): unknown {
  if (key === 'additionalProperties' && value === false) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const nullable = ('nullable' in value && value.nullable === true) || (NULL_IN_HISTORY.includes(key) && 'type' in value);
  if (!nullable) return value;
  return { anyOf: [{ ...value, nullable: undefined }, { type: 'null' }] };
}

export function operation(method: string, template: string): Operation {
  const found = load().description.paths[template]?.[method.toLowerCase()];
  if (!found) throw new Error(`${method} ${template} is not published.`);
  return found;
}

/** What is wrong with a body by the published schema of an operation's answer. */
export function jiraShapeErrors(method: string, template: string, status: number, body: unknown): string[] {
  const schema = operation(method, template).responses[String(status)]?.content?.['application/json']?.schema;
  if (!schema) throw new Error(`${method} ${template} publishes no shape for ${String(status)}.`);
  const pointer = ['paths', template, method.toLowerCase(), 'responses', String(status), 'content', 'application/json', 'schema'];
  const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  const validate = load().ajv.compile({ $ref: `jira#/${escaped.join('/')}` });
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
