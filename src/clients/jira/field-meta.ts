import * as z from 'zod';

/** What kind of value a field holds. */
export const fieldSchema = z.object({
  type: z.string(),
  items: z.string().optional(),
  system: z.string().optional(),
  custom: z.string().optional(),
});

const option = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  name: z.string().optional(),
  value: z.string().optional(),
  key: z.string().optional(),
});

const allowedValue = option.extend({ children: z.array(option).optional() });

const facts = {
  name: z.string(),
  required: z.boolean().default(false),
  hasDefaultValue: z.boolean().default(false),
  schema: fieldSchema,
  operations: z.array(z.string()).default([]),
  allowedValues: z.array(allowedValue).optional().catch(undefined),
};

/** A field on a create screen: the list form, which carries its id. */
export const listedFieldMeta = z.object({ fieldId: z.string(), ...facts });

/** The fields of an edit or transition screen: the map form, by field id. */
export const fieldMetaById = z
  .record(z.string(), z.object(facts))
  .transform((fields) => Object.entries(fields).map(([fieldId, meta]): FieldMeta => ({ fieldId, ...meta })));

/** What a screen says about one of its fields. */
export type FieldMeta = z.output<typeof listedFieldMeta>;
export type AllowedValue = z.output<typeof allowedValue>;
