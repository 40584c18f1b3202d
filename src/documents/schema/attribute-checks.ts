/** A check of one attribute; `required` ones must be there. */
interface AttributeCheck {
  holds: (value: unknown) => boolean;
  required: boolean;
}

/** All attributes that a node or mark may have. */
export type AttributeShape = Readonly<Record<string, AttributeCheck>>;

function optional(holds: (value: unknown) => boolean): AttributeCheck {
  return { holds, required: false };
}

/** The same check for an attribute that must be there. */
export function must(check: AttributeCheck): AttributeCheck {
  return { ...check, required: true };
}

export const text = optional((value) => typeof value === 'string');
export const filled = optional((value) => typeof value === 'string' && value !== '');
export const number = optional((value) => typeof value === 'number');
export const flag = optional((value) => typeof value === 'boolean');
export const anything = optional(() => true);

export function oneOf(...values: readonly string[]): AttributeCheck {
  return optional((value) => typeof value === 'string' && values.includes(value));
}

export function matching(pattern: RegExp): AttributeCheck {
  return optional((value) => typeof value === 'string' && pattern.test(value));
}

export function between(low: number, high: number): AttributeCheck {
  return optional((value) => typeof value === 'number' && value >= low && value <= high);
}

export function listOf(item: AttributeCheck, least = 0): AttributeCheck {
  return optional((value) => Array.isArray(value) && value.length >= least && value.every(item.holds));
}

export function shapeOf(shape: AttributeShape): AttributeCheck {
  return optional((value) => faultyAttribute(value, shape) === undefined);
}

/** The name of the first attribute that is missing, unknown or wrong, or undefined when all are right. */
export function faultyAttribute(attributes: unknown, shape: AttributeShape): string | undefined {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return 'attrs';
  const wrong = Object.entries(attributes).find(([name, value]) => !(Object.hasOwn(shape, name) && shape[name]?.holds(value)));
  if (wrong) return wrong[0];
  return Object.entries(shape).find(([name, check]) => check.required && !Object.hasOwn(attributes, name))?.[0];
}
