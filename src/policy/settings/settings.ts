import * as z from 'zod';
import { ANOMALIES } from '../anomaly-kinds';
import { AUTHOR_KINDS } from '../author-kinds';
import { SCOPES } from '../connection';
import { ACCESS, DOORS, EFFECTS, PRODUCTS } from '../vocabulary';
import { approvalSettings } from './approvals';

const access = z.enum(ACCESS);
const onOff = z.record(z.enum(EFFECTS), z.boolean());
const name = z.string().trim().min(1).max(255);
const names = z.array(name).max(200);

/** Keys, or patterns with `*`, with what agents may do there; `default` holds where nothing fits. */
const places = z.strictObject({ default: access, rules: z.record(name, access) });

/** A field by id or display name; only in these projects (keys or patterns) where they are named. */
const fieldRule = z.strictObject({ field: name, projects: z.exactOptional(names.min(1)) });

const perClass = z.strictObject({
  read: z.int().min(1).max(60_000),
  write: z.int().min(1).max(6_000),
  destructive: z.int().min(1).max(600),
});
const perDay = z.int().min(1).max(1_000_000);
const days = z.int().min(1).max(365);

/** Everything a site admin decides, in one versioned value. */
export const settingsSchema = z.strictObject({
  version: z.literal(2),
  /** The master switch: raised lets calls through, lowered refuses every one. */
  raised: z.boolean(),
  doors: z.record(z.enum(DOORS), z.boolean()),
  /** Which effects agents may have in which product. */
  effects: z.record(z.enum(PRODUCTS), onOff),
  /** Single actions, by id, decided apart from the grid above. */
  actions: z.record(z.string(), z.boolean()),
  projects: places,
  /** `personal` holds for every personal space that is not listed by its own key. */
  spaces: places.extend({ personal: access }),
  /** Hidden fields never leave and cannot be searched or written, read-only ones cannot be written. */
  fields: z.strictObject({ hidden: z.array(fieldRule).max(200), readOnly: z.array(fieldRule).max(200) }),
  /** Issues and pages that carry one of these labels do not exist for agents. */
  hiddenLabels: z.array(name).max(50),
  /** Whether agents may write what customers of a service desk read. */
  publicReplies: z.boolean(),
  /** External hosts: who may let them in, and how far. */
  connections: z.strictObject({
    /** `listed`: only the people named, and members of the groups named. */
    allowed: z.enum(['everyone', 'listed']),
    groups: names,
    people: names,
    /** Hosts that a client's redirect address may name. */
    redirectHosts: names,
    /** The widest scopes that a connection can be given. */
    scopes: z.array(z.enum(SCOPES)),
    /** Longest lifetimes: of an agent key, of a sign-in that renews itself, of one access token. */
    keyDays: days,
    signInDays: days,
    tokenMinutes: z.int().min(1).max(60),
  }),
  /** Calls per minute by class of effect, and changes per day, for one connection, one person, the whole site. */
  limits: z.strictObject({
    perMinute: z.strictObject({ connection: perClass, person: perClass, site: perClass }),
    writesPerDay: z.strictObject({ connection: perDay, person: perDay, site: perDay }),
  }),
  approvals: approvalSettings,
  untrusted: z.strictObject({
    /** Classes of authors whose text is marked as untrusted. */
    authors: z.array(z.enum(AUTHOR_KINDS)),
    /** When any is named, people outside these groups count as untrusted too. */
    trustedGroups: names,
    /** Leaves untrusted text out of every answer. */
    withhold: z.boolean(),
    /** Holds what leaves the site for a human when untrusted text was read within these minutes: anywhere, or about service desk projects. */
    holdOutbound: z.strictObject({ where: z.enum(['nowhere', 'service-desks', 'everywhere']), minutes: z.int().min(1).max(1440) }),
  }),
  anomalies: z.strictObject({
    watched: z.boolean(),
    /** Kinds that pause the connection until an admin lets it go on; the others only alert. */
    pausing: z.array(z.enum(ANOMALIES)),
  }),
  /** Days that audit rows, and what undoing needs, are kept. */
  retention: z.strictObject({ auditDays: days, undoDays: days }),
  /** Whether people see the changes that agents made for others, within what they may see. */
  sharedJournal: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type PlaceRules = Settings['projects'];
export type FieldRule = z.infer<typeof fieldRule>;
