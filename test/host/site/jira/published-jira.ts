import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const FOLDER = path.join(process.cwd(), '..', 'shared', 'specs');
const FILES = { jira: 'jira-platform-v3.json', software: 'jira-software.2025-10.json' };
const CATALOG = 'atlassian-op-catalog-2026-07.json';

/** Whether Atlassian's descriptions of Jira are on this machine; tests that need them are skipped with a notice where they are not. */
export const jiraPublished = [...Object.values(FILES), CATALOG].every((file) => existsSync(path.join(FOLDER, file)));

interface Operation {
  responses: Record<string, { content?: { 'application/json'?: { schema: object } } }>;
  security?: Record<string, string[]>[];
  'x-atlassian-oauth2-scopes'?: { scopes: string[] }[];
}

interface Description {
  paths: Record<string, Record<string, Operation | undefined>>;
}

interface Loaded {
  ajv: Ajv;
  descriptions: [id: string, description: Description][];
  catalog: { m: string; p: string; sc: string[] }[];
}

let loaded: Loaded | undefined;

function load(): Loaded {
  if (loaded) return loaded;
  const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');
  const descriptions = Object.entries(FILES).map(([id, file]): [string, Description] => [
    id,
    JSON.parse(read(file), asJsonSchema) as Description,
  ]);
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const [id, description] of descriptions) ajv.addSchema({ $id: id, ...description });
  loaded = { ajv, descriptions, catalog: JSON.parse(read(CATALOG)) as Loaded['catalog'] };
  return loaded;
}

/** The live site sends null in the history for "nothing before" and "nothing after"; the description forgets to say so. */
const NULL_IN_HISTORY = ['from', 'fromString', 'to', 'toString'];

/** `nullable` becomes a type of its own. Unexpected properties are allowed: the live site sends more than its description says. */
function asJsonSchema(key: string, value: unknown): unknown {
  if (key === 'additionalProperties' && value === false) return undefined;
  // One pattern of the Agile description is written for another language.
  if (key === 'pattern' && typeof value === 'string' && value.includes('\\p{Digit}')) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const nullable = ('nullable' in value && value.nullable === true) || (NULL_IN_HISTORY.includes(key) && 'type' in value);
  if (!nullable) return value;
  return { anyOf: [{ ...value, nullable: undefined }, { type: 'null' }] };
}

/** An operation as it is described; of the newest ones only the list of operations knows, and that without shapes. */
export function operation(method: string, template: string): Operation {
  const described = locate(method, template);
  if (described) return described.operation;
  const listed = load().catalog.find((entry) => entry.m === method && entry.p === template);
  if (!listed) throw new Error(`${method} ${template} is not published.`);
  return { responses: {}, 'x-atlassian-oauth2-scopes': [{ scopes: listed.sc }] };
}

function locate(method: string, template: string): { id: string; operation: Operation } | undefined {
  for (const [id, { paths }] of load().descriptions) {
    const found = paths[template]?.[method.toLowerCase()];
    if (found) return { id, operation: found };
  }
  return undefined;
}

/** What is wrong with a body by the published schema of an operation's answer; nothing where no shape is published for it. */
export function jiraShapeErrors(method: string, template: string, status: number, body: unknown): string[] {
  const found = locate(method, template);
  if (!found) {
    operation(method, template);
    return [];
  }
  const answer = found.operation.responses[String(status)];
  if (!answer) throw new Error(`${method} ${template} publishes no answer ${String(status)}.`);
  if (!answer.content?.['application/json']?.schema) return status === 204 && body !== null ? ['a body where none belongs'] : [];
  const pointer = ['paths', template, method.toLowerCase(), 'responses', String(status), 'content', 'application/json', 'schema'];
  const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  const validate = load().ajv.compile({ $ref: `${found.id}#/${escaped.join('/')}` });
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
