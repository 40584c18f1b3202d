import * as z from 'zod';
import type { SeenEntry } from '../../journal/entry';
import type { JournalKey } from '../../journal/entries';
import { wrongInput } from '../../faults/fault';
import type { Target } from '../../policy/places';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import type { ResultRecord } from '../record';

const ISSUE_OR_ID = /^([A-Za-z][A-Za-z0-9_]*-\d+|\d+)$/;

function targetOf(place: string): Target {
  const [kind, key] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
  return kind === 'project' || kind === 'space' ? { kind, id: '', key } : { kind: 'site' };
}

function recordOf(entry: SeenEntry, more: Partial<ResultRecord> = {}): ResultRecord {
  return {
    kind: 'change',
    id: entry.id,
    target: targetOf(entry.place),
    fields: {
      at: new Date(entry.at).toISOString(),
      action: entry.action,
      outcome: entry.outcome,
      thing: entry.thing === 'none' ? null : entry.thing,
      place: entry.place,
      person: entry.account,
      agent: entry.connectionName,
      set: entry.touched,
      reason: entry.reason,
      rule: entry.rule,
      undoes: entry.undoes,
      undone_by: entry.undoneBy,
    },
    ...more,
  };
}

/** What the journal is looked through by: the narrowest thing that was named. The rest is compared entry by entry. */
function keyOf(input: { target?: string | undefined; action?: string | undefined }, account: string | null): JournalKey {
  if (input.target !== undefined) {
    if (ISSUE_OR_ID.test(input.target)) return { thing: input.target.toUpperCase() };
    return { place: input.target.includes(':') ? input.target : `project:${input.target.toUpperCase()}` };
  }
  if (account !== null) return { account };
  return input.action === undefined ? { all: true } : { action: input.action };
}

const since = z
  .string()
  .max(40)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'Give a date or a time, e.g. 2026-03-01 or 2026-03-01T09:00:00Z.')
  .describe('Date or time');

export const listChanges = defineRead({
  id: 'atlassian_list_changes',
  product: 'atlassian',
  group: 'governance',
  title: 'Read the change journal',
  summary: 'Read the change journal: what agents changed, when, for whom, before and after. Choose to review or to find a change to undo.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: { 'storage:app': 'reads the journal' },
  endpoints: [],
  examples: [
    { says: 'What did agents do to PAY-12 for me?', input: { target: 'PAY-12' } },
    { says: 'One change, before and after', input: { change: 'kVxW0m4y' } },
  ],
  input: z.strictObject({
    change: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'This is no id of a change.')
      .optional()
      .describe('Only this change, with before and after'),
    target: z.string().trim().min(1).max(255).optional().describe('Issue key, page id, project key, or space:KEY'),
    action: z.string().max(80).optional().describe('Action id'),
    user: z.string().max(200).optional().describe('Account id; me'),
    since: since.optional(),
    outcome: z.enum(['done', 'refused', 'failed', 'undone']).optional(),
    limit: parameters.limit(20, 100),
    cursor: parameters.cursor,
  }),
  async read(input, { caller, governance }) {
    if (input.change !== undefined) {
      const { entry, before, after, undoable } = await governance.change(input.change);
      const parts = { before: before === null ? [] : [before], after: after === null ? [] : [after] };
      return {
        records: [recordOf(entry, { parts })],
        notes: [undoable ? 'atlassian_undo_change can take it back.' : 'It cannot be taken back by atlassian_undo_change.'],
      };
    }
    const user = input.user === 'me' ? caller.accountId : input.user;
    if (user !== undefined && user !== caller.accountId && !governance.sharedJournal)
      throw wrongInput('user', 'Only your own changes are shown here: leave user out.');
    const { entries, cursor } = await governance.changes({
      key: keyOf(input, user ?? (governance.sharedJournal ? null : caller.accountId)),
      ...(input.since === undefined ? {} : { since: Date.parse(input.since) }),
      limit: input.limit,
      ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    });
    const fits = (entry: SeenEntry): boolean =>
      (user === undefined || entry.account === user) &&
      (input.action === undefined || entry.action === input.action) &&
      (input.outcome === undefined || entry.outcome === input.outcome);
    return { records: entries.filter(fits).map((entry) => recordOf(entry)), ...(cursor === undefined ? {} : { cursor }) };
  },
});
