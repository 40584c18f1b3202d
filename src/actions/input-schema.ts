import * as z from 'zod';
import type { Action } from './define';

/** One input as JSON Schema says it: what this app's schemas use of the standard, nothing more. */
export interface InputProperty {
  type?: string;
  description?: string;
  enum?: readonly (string | number)[];
  default?: unknown;
  items?: InputProperty;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export interface InputSchema {
  type: 'object';
  properties: Record<string, InputProperty>;
  required?: readonly string[];
}

/** An action's input as JSON Schema 2020-12, as a caller must send it (before parsing). */
export function inputSchema(action: Action): InputSchema {
  // The schemas are all objects of plain properties; zod's own return type is wider.
  return z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }) as unknown as InputSchema;
}

/** A property's type in one word or two, as people write it: `string`, `string[]`, `one of a, b`. */
export function propertyType(property: InputProperty): string {
  if (property.enum) return `one of ${property.enum.join(', ')}`;
  if (property.type === 'array') return `${property.items ? propertyType(property.items) : 'any'}[]`;
  return property.type ?? 'any';
}
