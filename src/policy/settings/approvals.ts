import * as z from 'zod';
import { EFFECTS, PRODUCTS } from '../vocabulary';

const name = z.string().trim().min(1).max(255);
const names = z.array(name).max(100);

/** What a rule is about. Everything that is named must hold; a rule that names nothing holds for every change. */
const condition = z.strictObject({
  destructive: z.exactOptional(z.literal(true)),
  changesAccess: z.exactOptional(z.literal(true)),
  leavesSite: z.exactOptional(z.literal(true)),
  repliesToCustomers: z.exactOptional(z.literal(true)),
  /** More than so many things changed by one call. */
  affectsOver: z.exactOptional(z.int().min(1).max(100_000)),
  effects: z.exactOptional(z.array(z.enum(EFFECTS)).min(1)),
  products: z.exactOptional(z.array(z.enum(PRODUCTS)).min(1)),
  /** Action ids. */
  actions: z.exactOptional(names.min(1)),
  /** Project keys or patterns, space keys or patterns. */
  projects: z.exactOptional(names.min(1)),
  spaces: z.exactOptional(names.min(1)),
});

/** Who may decide on a held call. `requester` lets the person on whose behalf it would run decide too; else nobody approves for themselves. */
const approvers = z.strictObject({ requester: z.boolean(), admins: z.boolean(), groups: names, people: names });

export const approvalRule = z.strictObject({
  /** Names the rule in refusals and audit rows. */
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'Lower-case letters, digits and dashes.'),
  when: condition,
  then: z.enum(['hold', 'refuse']),
  approvers,
});

/** The admin's word on calls that wait for a human, or are never done by agents. */
export const approvalSettings = z.strictObject({
  rules: z
    .array(approvalRule)
    .max(50)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'Two rules have the same id.'),
  /** Hours after which a held call can no longer be approved. */
  expireAfterHours: z.int().min(1).max(720),
});

export type ApprovalRule = z.infer<typeof approvalRule>;
export type ApprovalCondition = z.infer<typeof condition>;
export type Approvers = z.infer<typeof approvers>;
