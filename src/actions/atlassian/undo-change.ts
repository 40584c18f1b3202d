import * as z from 'zod';
import { defineUndo } from '../define';

export const undoChange = defineUndo({
  id: 'atlassian_undo_change',
  product: 'atlassian',
  group: 'governance',
  title: 'Undo a change',
  summary: 'Revert one journalled change if the object was not changed since. First call shows what will be restored.',
  effect: 'update',
  destructive: true,
  repeatable: false,
  surface: 'rovo',
  scopes: { 'storage:app': 'reads the journal; the call that restores needs the scopes of its own action' },
  endpoints: [],
  examples: [{ says: 'Preview taking a change back', input: { change: 'kVxW0m4y' } }],
  input: z.strictObject({
    change: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'This is no id of a change.')
      .describe('Id from atlassian_list_changes'),
    confirm: z.string().max(500).optional().describe('Token from the preview'),
    force: z.boolean().default(false).describe('true: even if changed since'),
  }),
});
