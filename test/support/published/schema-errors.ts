import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import { descriptionOf } from './descriptions';
import type { Family } from './descriptions';
import { NULL_IN_LIVE_ANSWERS, REQUIRED_BY_WRONG_NAME } from './known-gaps';

/** Types and required properties count. Coercion reads parameters, which are text on the wire. */
const bodies = new Ajv({ strict: false, validateFormats: false, validateSchema: false, allErrors: true });
const texts = new Ajv({ strict: false, validateFormats: false, validateSchema: false, coerceTypes: true });
const compiled = new Map<object, ValidateFunction>();

/** What is wrong with a JSON body by a published schema; nothing, when it fits. */
export function bodyErrors(family: Family, schema: object, body: unknown): string[] {
  const validate = compiled.get(schema) ?? bodies.compile(asObject(asJsonSchema(family, schema, bodies)));
  compiled.set(schema, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath.replaceAll(/\/\d+/g, '/*')} ${message ?? ''}`);
}

/** What is wrong with the text, or the texts of a list, that a parameter has. */
export function parameterErrors(family: Family, schema: object, sent: string | string[]): string[] {
  const validate = compiled.get(schema) ?? texts.compile({ properties: { value: asJsonSchema(family, schema, texts) } });
  compiled.set(schema, validate);
  return validate({ value: sent }) ? [] : (validate.errors ?? []).map(({ message }) => message ?? '');
}

/**
 * An OpenAPI 3.0 schema as a JSON Schema: `nullable` becomes a type of its own, a name refers to a schema of its own. Unexpected properties
 * are allowed, since the live site sends more than its descriptions say; so a value may fit several of the schemas that exclude each other by them.
 * `owner` is the property that has the schema.
 */
function asJsonSchema(family: Family, schema: unknown, ajv: Ajv, owner?: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => asJsonSchema(family, item, ajv));
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema && typeof schema.$ref === 'string') return { $ref: adopted(family, schema.$ref, ajv) };
  const { nullable, ...rest } = { nullable: false, ...schema };
  const entries = Object.entries(rest).flatMap(([key, value]) => converted(family, key, value, ajv, owner));
  return nullable ? orNull(Object.fromEntries(entries)) : Object.fromEntries(entries);
}

/** Keywords that say nothing of types, or that JavaScript cannot read. */
const SKIPPED = ['example', 'examples', 'description', 'title', 'xml', 'default', 'discriminator', 'pattern', 'format'];

function converted(family: Family, key: string, value: unknown, ajv: Ajv, owner?: string): [string, unknown][] {
  if (key === 'properties' && typeof value === 'object' && value !== null) {
    const gaps = NULL_IN_LIVE_ANSWERS[family] ?? [];
    const properties = Object.entries(value).map(([name, schema]) => {
      const inside = asJsonSchema(family, schema, ajv, name);
      return [name, gaps.includes(name) ? orNull(inside) : inside] as const;
    });
    return [[key, Object.fromEntries(properties)]];
  }
  if (key === 'enum') return [[key, value]];
  if (key === 'required' && Array.isArray(value)) return [[key, value.filter((name) => !REQUIRED_BY_WRONG_NAME.includes(String(name)))]];
  if (key === 'additionalProperties' && owner !== undefined && NULL_IN_LIVE_ANSWERS[family]?.includes(`${owner}.*`)) {
    return [[key, orNull(asJsonSchema(family, value, ajv))]];
  }
  if (SKIPPED.includes(key) || (key === 'additionalProperties' && value === false)) return [];
  return [[key === 'oneOf' ? 'anyOf' : key, asJsonSchema(family, value, ajv)]];
}

function orNull(schema: unknown): object {
  return { anyOf: [schema, { type: 'null' }] };
}

/** Gives a named schema to the validator, once, and returns the name it has there. */
function adopted(family: Family, reference: string, ajv: Ajv): string {
  const name = reference.split('/').at(-1) ?? '';
  const id = `${family}:${name}`;
  if (!adoptedBy(ajv).has(id)) {
    adoptedBy(ajv).add(id);
    ajv.addSchema(asObject(asJsonSchema(family, descriptionOf(family).components['schemas']?.[name], ajv)), id);
  }
  return id;
}

const adoptions = new Map<Ajv, Set<string>>();

function adoptedBy(ajv: Ajv): Set<string> {
  const known = adoptions.get(ajv) ?? new Set<string>();
  adoptions.set(ajv, known);
  return known;
}

function asObject(schema: unknown): object {
  if (typeof schema === 'object' && schema !== null) return schema;
  throw new Error('A description refers to a schema that it does not have.');
}
