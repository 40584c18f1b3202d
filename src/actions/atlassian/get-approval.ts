import * as z from 'zod';
import type { HeldCall } from '../../approvals/held-call';
import { defineRead } from '../define';

const SAID: Readonly<Record<HeldCall['state'], string>> = {
  pending: 'A person has not decided yet. Ask again later; do not send the call again.',
  running: 'It was approved and is being done, or its end is not known: read the object before anything is repeated.',
  done: 'It was approved and done; result is its answer.',
  failed: 'It was approved, and the call failed as result says.',
  stale: 'It was approved, but what it concerned had changed by then: nothing was done. Read it again and ask again.',
  rejected: 'A person rejected it: nothing was done. Do not send it again.',
};

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const getApproval = defineRead({
  id: 'atlassian_get_approval',
  product: 'atlassian',
  group: 'governance',
  title: 'Look after a held call',
  summary: 'Check whether a human has approved or refused a call that policy put on hold, and collect its result.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'storage:app': 'reads the held call' },
  endpoints: [],
  examples: [{ says: 'Has it been approved?', input: { approval: '7d0c1f2a9b3e4d5c6f708192a3b4c5d6' } }],
  input: z.strictObject({
    approval: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'This is no id of a held call.')
      .describe('The id that came with "held"'),
  }),
  async read({ approval }, { governance, now }) {
    const held = await governance.approval(approval);
    const expired = held.state === 'pending' && now() >= held.expiresAt;
    return {
      records: [
        {
          kind: 'approval',
          id: held.id,
          target: held.targets[0] ?? { kind: 'site' },
          fields: {
            state: expired ? 'expired' : held.state,
            action: held.action,
            asked: instant(held.at),
            expires: instant(held.expiresAt),
            decided: held.decision === null ? null : instant(held.decision.at),
            reason: held.decision?.reason ?? null,
          },
          // What the call answered was checked, thinned out and cleaned when it ran.
          ...(held.result === null ? {} : { passages: { result: { text: held.result, author: { kind: 'app' as const } } } }),
        },
      ],
      notes: [expired ? 'Nobody decided in time: nothing was done. Send the call again if it is still wanted.' : SAID[held.state]],
    };
  },
});
