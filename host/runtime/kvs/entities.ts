import type { AttributeType, EntityDeclaration } from '../manifest';
import { badRequest } from './errors';

const NAME_PATTERN = /^(?![_.-])(?!.*\.{2})[a-z0-9:\-_.]*(?<![.])$/;
const INT32 = 2 ** 31;

/** The custom entities that the manifest declares; nothing else can be stored or queried. */
export class Entities {
  private readonly declared: ReadonlyMap<string, EntityDeclaration>;

  constructor(declarations: readonly EntityDeclaration[]) {
    this.declared = new Map(declarations.map((entity) => [entity.name, entity]));
  }

  /** The declaration of an entity. Throws an `ENTITY_TYPE_…` code for a bad or undeclared name. */
  get(name: string): EntityDeclaration {
    if (name.length < 3) throw badRequest('ENTITY_TYPE_TOO_SHORT', 'An entity name has at least 3 characters.');
    if (name.length > 60) throw badRequest('ENTITY_TYPE_TOO_LARGE', 'An entity name has at most 60 characters.');
    const entity = NAME_PATTERN.test(name) ? this.declared.get(name) : undefined;
    if (!entity) throw badRequest('INVALID_ENTITY_TYPE', `The manifest declares no entity '${name}'.`);
    return entity;
  }
}

/** Checks a value against its entity: an object of declared attributes, each of its declared type. */
export function checkEntityValue(entity: EntityDeclaration, value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw badRequest('INVALID_ENTITY_VALUE', `A value of entity '${entity.name}' is an object.`);
  for (const [name, item] of Object.entries(value)) {
    const type = entity.attributes.get(name);
    if (!type) throw badRequest('INVALID_ENTITY_VALUE', `Entity '${entity.name}' declares no attribute '${name}'.`);
    if (!isOfType(item, type))
      throw badRequest('INVALID_ENTITY_VALUE', `Attribute '${name}' of entity '${entity.name}' is not a valid ${type}.`);
  }
  return value;
}

/** Forge's own ranges: integers are 32 bits, text is never blank, `null` is no value of any type. */
export function isOfType(value: unknown, type: AttributeType): boolean {
  switch (type) {
    case 'any':
      return value !== null;
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'float':
      return typeof value === 'number';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= -INT32 && value < INT32;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
