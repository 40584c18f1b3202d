import { atMost, broken, noLonger, type Finding } from './finding';
import type { Manifest } from './manifest-shape';

type Entity = Manifest['app']['storage']['entities'][number];

const MOST_ENTITIES = 20;
const MOST_ATTRIBUTES = 50;
const MOST_INDEXES = 7;
const ENTITY_NAME = /^(?![_.-])(?!.*\.{2})[a-z0-9:\-_.]{3,60}(?<!\.)$/;
const ATTRIBUTE_NAME = /^[a-zA-Z][a-zA-Z0-9_]*$/;
const LONGEST_ATTRIBUTE = 30;
const RESERVED_INDEX = 'by-key';

function attributeFindings({ name, attributes }: Entity): Finding[] {
  const keys = Object.keys(attributes);
  return [
    ...atMost('entity-attributes', keys.length, MOST_ATTRIBUTES, `Attributes of entity "${name}"`),
    ...keys.flatMap((key) => noLonger('attribute-name', key, LONGEST_ATTRIBUTE, `Attribute "${key}" of entity "${name}"`)),
    ...keys
      .filter((key) => !ATTRIBUTE_NAME.test(key))
      .map((key) => broken('attribute-name', `"${key}" of entity "${name}" is no attribute name.`)),
  ];
}

function indexFindings({ name, attributes, indexes }: Entity): Finding[] {
  return [
    ...atMost('entity-indexes', indexes.length, MOST_INDEXES, `Indexes of entity "${name}"`),
    ...indexes.flatMap((index) => {
      const about = `Index "${index.name}" of entity "${name}"`;
      const unusable = [...index.range, ...index.partition].filter((key) => (attributes[key]?.type ?? 'any') === 'any');
      return [
        ...(index.name === RESERVED_INDEX ? [broken('index-name', `${about}: the name is reserved.`)] : []),
        ...(index.range.length === 1
          ? []
          : [broken('index-range', `${about} ranges over ${index.range.length} attributes, exactly one is allowed.`)]),
        ...unusable.map((key) => broken('index-attribute', `${about} uses "${key}", which is not declared or of type any.`)),
      ];
    }),
  ];
}

/** Limits and names of custom entities (Forge: custom entities). */
export function entities({ app }: Manifest): Finding[] {
  const declared = app.storage.entities;
  return [
    ...atMost('entities', declared.length, MOST_ENTITIES, 'Entities'),
    ...declared.flatMap((entity) => [
      ...(ENTITY_NAME.test(entity.name) ? [] : [broken('entity-name', `"${entity.name}" is no entity name.`)]),
      ...attributeFindings(entity),
      ...indexFindings(entity),
    ]),
  ];
}
