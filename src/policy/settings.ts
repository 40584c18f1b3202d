import * as z from 'zod';
import { ACCESS, DOORS, EFFECTS, PRODUCTS } from './vocabulary';

const access = z.enum(ACCESS);
const onOff = z.record(z.enum(EFFECTS), z.boolean());

/** Project or space keys with what agents may do there; `default` holds for every key that is not listed. */
const allowList = z.strictObject({ default: access, rules: z.record(z.string().min(1).max(255), access) });

/** Everything a site admin decides, in one versioned value. */
export const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** The master switch: raised lets calls through, lowered refuses every one. */
  raised: z.boolean(),
  doors: z.record(z.enum(DOORS), z.boolean()),
  /** Which effects agents may have in which product. */
  effects: z.record(z.enum(PRODUCTS), onOff),
  /** Single actions, by id, decided apart from the grid above. */
  actions: z.record(z.string(), z.boolean()),
  projects: allowList,
  spaces: allowList,
  /** Fields by id or display name: hidden ones never leave and cannot be searched or written, read-only ones cannot be written. */
  fields: z.strictObject({ hidden: z.array(z.string().min(1).max(255)).max(200), readOnly: z.array(z.string().min(1).max(255)).max(200) }),
  /** `refused`, or `confirmed`: done in two steps, a preview and then the same call with its token. */
  destructive: z.enum(['refused', 'confirmed']),
  /** Calls per minute and connection (or person, where there is no connection). */
  limits: z.strictObject({ readsPerMinute: z.int().min(1).max(6000), writesPerMinute: z.int().min(1).max(600) }),
  /** Longest lifetime of an agent key, in days. */
  keys: z.strictObject({ maximumDays: z.int().min(1).max(365) }),
  /** Days that audit rows and before-images are kept. */
  retention: z.strictObject({ auditDays: z.int().min(1).max(365), beforeImageDays: z.int().min(1).max(365) }),
});

export type Settings = z.infer<typeof settingsSchema>;
export type AllowList = Settings['projects'];

const READ_AND_WRITE = { read: true, create: true, update: true, delete: false, manage: false };

/** What holds until an admin decides: reading is on, writing only where a project or space is listed for it, nothing is deleted or managed. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  raised: true,
  doors: { mcp: true, rovo: true },
  effects: { jira: READ_AND_WRITE, jsm: READ_AND_WRITE, confluence: READ_AND_WRITE, atlassian: READ_AND_WRITE },
  actions: {},
  projects: { default: 'read', rules: {} },
  spaces: { default: 'read', rules: {} },
  fields: { hidden: [], readOnly: [] },
  destructive: 'refused',
  limits: { readsPerMinute: 240, writesPerMinute: 60 },
  keys: { maximumDays: 90 },
  retention: { auditDays: 90, beforeImageDays: 30 },
};
