import * as z from 'zod';
import { ACCESS, DOORS, EFFECTS, PRODUCTS } from '../vocabulary';
import { DEFAULT_APPROVAL_RULES, DEFAULT_SETTINGS } from './defaults';
import { settingsSchema, type Settings } from './settings';

const placesOne = z.strictObject({ default: z.enum(ACCESS), rules: z.record(z.string(), z.enum(ACCESS)) });

/** Settings as the first version of the app stored them. */
const versionOne = z.strictObject({
  version: z.literal(1),
  raised: z.boolean(),
  doors: z.record(z.enum(DOORS), z.boolean()),
  effects: z.record(z.enum(PRODUCTS), z.record(z.enum(EFFECTS), z.boolean())),
  actions: z.record(z.string(), z.boolean()),
  projects: placesOne,
  spaces: placesOne,
  fields: z.strictObject({ hidden: z.array(z.string()), readOnly: z.array(z.string()) }),
  destructive: z.enum(['refused', 'confirmed']),
  limits: z.strictObject({ readsPerMinute: z.int(), writesPerMinute: z.int() }),
  keys: z.strictObject({ maximumDays: z.int() }),
  retention: z.strictObject({ auditDays: z.int(), beforeImageDays: z.int() }),
});

/** Nothing becomes wider: what was refused stays refused, what was only confirmed is held for a human now, limits stay where they were. */
function fromOne(one: z.infer<typeof versionOne>): Settings {
  const { destructive, limits, keys, retention, fields, ...kept } = one;
  const rules = DEFAULT_APPROVAL_RULES.map((rule) =>
    rule.id === 'destructive' && destructive === 'refused' ? { ...rule, then: 'refuse' as const } : rule,
  );
  const own = DEFAULT_SETTINGS.limits.perMinute.connection;
  const write = limits.writesPerMinute;
  return {
    ...DEFAULT_SETTINGS,
    ...kept,
    version: 2,
    spaces: { ...one.spaces, personal: one.spaces.default },
    fields: { hidden: fields.hidden.map((field) => ({ field })), readOnly: fields.readOnly.map((field) => ({ field })) },
    connections: { ...DEFAULT_SETTINGS.connections, keyDays: keys.maximumDays, signInDays: keys.maximumDays },
    limits: {
      ...DEFAULT_SETTINGS.limits,
      perMinute: {
        ...DEFAULT_SETTINGS.limits.perMinute,
        connection: { read: limits.readsPerMinute, write, destructive: Math.min(own.destructive, write) },
      },
    },
    approvals: { ...DEFAULT_SETTINGS.approvals, rules },
    retention: { auditDays: retention.auditDays, undoDays: retention.beforeImageDays },
  };
}

const version = z.looseObject({ version: z.number() });

/**
 * Stored settings of any version as today's.
 * @throws ZodError when the value is none of ours, or of a version that this app does not know: no call passes under unknown rules.
 */
export function migratedSettings(stored: unknown): Settings {
  return version.parse(stored).version === 1 ? settingsSchema.parse(fromOne(versionOne.parse(stored))) : settingsSchema.parse(stored);
}
