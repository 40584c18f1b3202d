import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';

const FILES = { v2: 'confluence-v2.json', v1: 'confluence-v1.2026-01.json' };
const folder = path.join(process.cwd(), '..', 'shared', 'specs');

/** Whether Atlassian's descriptions are on this machine; tests that need them are skipped with a notice where they are not. */
export const shapesPublished = existsSync(path.join(folder, FILES.v2));

interface Description {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>;
}

/** Properties that the descriptions' prose calls null where there is none, while their schemas forget to say so. */
const NULL_BY_PROSE = ['parentId', 'parentType', 'description', 'icon', 'homepageId', 'contentState', 'personalSpaceId'];

const loaded = new Map<string, { ajv: Ajv; description: Description }>();

function load(family: 'v1' | 'v2') {
  const known = loaded.get(family);
  if (known) return known;
  const description = JSON.parse(readFileSync(path.join(folder, FILES[family]), 'utf8'), asJsonSchema) as Description;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: family, ...description });
  const entry = { ajv, description };
  loaded.set(family, entry);
  return entry;
}

/** OpenAPI 3.0 writes `nullable` where JSON Schema has a type, or a reference, or null. */
function asJsonSchema(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const nullable = ('nullable' in value && value.nullable === true) || NULL_BY_PROSE.includes(key);
  const isSchema = '$ref' in value || 'type' in value || 'oneOf' in value;
  if (!nullable || !isSchema) return value;
  const { nullable: _, ...schema } = { nullable: true, ...value };
  return { anyOf: [schema, { type: 'null' }] };
}

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a body by the published schema of an operation's answer; an empty list when nothing is. */
export function shapeErrors(method: string, template: string, status: number, body: unknown): string[] {
  const family = template.startsWith('/wiki/api/v2') ? 'v2' : 'v1';
  const { ajv, description } = load(family);
  const published = family === 'v2' ? template.replace('/wiki/api/v2', '') : template;
  const content = description.paths[published]?.[method.toLowerCase()]?.responses[String(status)]?.content;
  const type = Object.keys(content ?? {}).find((one) => one.startsWith('application/json'));
  if (type === undefined) throw new Error(`${method} ${published} publishes no shape for ${status}.`);
  const pointer = ['paths', published, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
  const reference = `${family}#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const validate = compiled.get(reference) ?? ajv.compile({ $ref: reference });
  compiled.set(reference, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
