import * as z from 'zod';
import type { ActionFacts } from './facts';

/** One input as JSON Schema says it: what a caller needs to fill it in, nothing more. */
export interface InputProperty {
  type?: string;
  description?: string;
  enum?: readonly (string | number)[];
  default?: unknown;
  items?: InputProperty;
}

export interface InputSchema {
  type: 'object';
  properties: Record<string, InputProperty>;
  required?: readonly string[];
}

/** Lengths and bounds stay with the parser, whose errors name them: in a list that every conversation carries they cost more than they help. */
const jsonProperty: z.ZodType<InputProperty> = z.object({
  type: z.string().exactOptional(),
  description: z.string().exactOptional(),
  enum: z.array(z.union([z.string(), z.number()])).exactOptional(),
  default: z.unknown().exactOptional(),
  items: z.lazy(() => jsonProperty).exactOptional(),
});

const jsonObject = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), jsonProperty),
  required: z.array(z.string()).exactOptional(),
});

/** An action's input as JSON Schema 2020-12, as a caller must send it (before parsing). */
export function inputSchema(action: ActionFacts): InputSchema {
  return jsonObject.parse(z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }));
}

/** A property's type in one word or two, as people write it: `string`, `string[]`, `one of a, b`. */
export function propertyType(property: InputProperty): string {
  if (property.enum) return `one of ${property.enum.join(', ')}`;
  if (property.type === 'array') return `${property.items ? propertyType(property.items) : 'any'}[]`;
  return property.type ?? 'any';
}
