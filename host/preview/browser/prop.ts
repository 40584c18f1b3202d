import { z } from 'zod';

type Handler = (...values: unknown[]) => unknown;

const handler = z.custom<Handler>((value) => typeof value === 'function', 'must be a function');

/** Kinds of props that several components share; each may be left out. */
export const prop = {
  text: z.exactOptional(z.string()),
  flag: z.exactOptional(z.boolean()),
  /** ARIA's way of saying true and false. */
  flagOrText: z.exactOptional(z.union([z.boolean(), z.enum(['true', 'false'])])),
  number: z.exactOptional(z.number()),
  handler: z.exactOptional(handler),
  oneOf: <const Values extends readonly [string, ...string[]]>(values: Values) => z.exactOptional(z.enum(values)),
  space: z.exactOptional(
    z.enum([
      'space.0',
      'space.025',
      'space.050',
      'space.075',
      'space.100',
      'space.150',
      'space.200',
      'space.250',
      'space.300',
      'space.400',
      'space.500',
      'space.600',
      'space.800',
      'space.1000',
    ]),
  ),
};
