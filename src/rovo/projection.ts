import { propertyType, type InputProperty, type InputSchema } from '../actions/input-schema';

/** What Forge accepts as the type of an action's input (Forge: action module). */
export type ScalarType = 'string' | 'integer' | 'number' | 'boolean';

export interface ScalarInput {
  title: string;
  type: ScalarType;
  required: boolean;
  description: string;
}

const MOST_DESCRIPTION = 255;
const SCALARS: readonly string[] = ['string', 'integer', 'number', 'boolean'];

/** How a value travels through a scalar input: as itself, as comma-separated text, or as JSON text. */
type Carriage = 'plain' | 'list' | 'json';

function carriageOf(property: InputProperty): Carriage {
  if (property.type === 'array' && SCALARS.includes(property.items?.type ?? '')) return 'list';
  return SCALARS.includes(property.type ?? '') ? 'plain' : 'json';
}

const HOW: Readonly<Record<Carriage, string>> = { plain: '', list: ' Several: separate with commas.', json: ' As JSON text.' };

function scalarOf(name: string, property: InputProperty, required: boolean): ScalarInput {
  const carriage = carriageOf(property);
  const allowed = property.enum ? ` ${propertyType(property)}.` : '';
  const about = property.description ?? name.replace(/_/g, ' ');
  const type: ScalarType = carriage === 'plain' && SCALARS.includes(property.type ?? '') ? (property.type as ScalarType) : 'string';
  const words = name.replace(/_/g, ' ');
  return {
    title: words.charAt(0).toUpperCase() + words.slice(1),
    type,
    required,
    description: `${about}.${allowed}${HOW[carriage]}`.slice(0, MOST_DESCRIPTION),
  };
}

/** An action's inputs as Forge can declare them: at most ten scalars; lists as comma text, objects as JSON text. */
export function scalarInputs({ properties, required = [] }: InputSchema): Record<string, ScalarInput> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, scalarOf(name, property, required.includes(name))]),
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Left as text: the action's schema then says which input is wrong and what it expects.
    return text;
  }
}

function unprojected(property: InputProperty | undefined, value: unknown): unknown {
  if (property === undefined || typeof value !== 'string') return value;
  const carriage = carriageOf(property);
  if (carriage === 'plain') return value;
  if (carriage === 'json' || value.trim().startsWith('[')) return parsedJson(value);
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The reverse: what Rovo sent, as the action's own input. Empty text for an optional input means that it was left out. */
export function fromScalars({ properties, required = [] }: InputSchema, sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.entries(sent).filter(
    ([name, value]) => value !== undefined && value !== null && !(value === '' && !required.includes(name)),
  );
  return Object.fromEntries(given.map(([name, value]) => [name, unprojected(properties[name], value)]));
}
