import * as z from 'zod';
import { defineRunner } from '../define';
import * as parameters from '../parameters';

const STORAGE = { 'storage:app': 'reads the settings and writes the audit row of the action that runs' };
const innerAction = z.string().describe('Action id');
const innerInput = z.record(z.string(), z.unknown()).describe('Its inputs');
const reason = z.string().max(500).optional().describe('Why; kept in the journal');

export const runRead = defineRunner({
  id: 'atlassian_run_read',
  product: 'atlassian',
  group: 'catalogue',
  title: 'Run a read action',
  summary: 'Run any read action of the catalogue by id. Cannot change anything.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: STORAGE,
  endpoints: [],
  examples: [{ says: 'Who am I?', input: { action: 'atlassian_get_current_user', input: {} } }],
  input: z.strictObject({ action: innerAction, input: innerInput, max_tokens: parameters.maxTokens(6000) }),
  accepts: ({ effect }) => effect === 'read',
});

export const runWrite = defineRunner({
  id: 'atlassian_run_write',
  product: 'atlassian',
  group: 'catalogue',
  title: 'Run a changing action',
  summary: 'Run a create, update or manage action of the catalogue by id; refuses destructive ones.',
  effect: 'update',
  destructive: false,
  repeatable: false,
  surface: 'direct',
  scopes: STORAGE,
  endpoints: [],
  examples: [{ says: 'Log an hour', input: { action: 'jira_add_worklog', input: { issue: 'PAY-12', time: '1h' } } }],
  input: z.strictObject({ action: innerAction, input: innerInput, dry_run: parameters.dryRun, reason }),
  accepts: ({ effect, destructive }) => effect !== 'read' && !destructive,
});

export const runDestructive = defineRunner({
  id: 'atlassian_run_destructive',
  product: 'atlassian',
  group: 'catalogue',
  title: 'Run a destructive action',
  summary: 'Run a destructive action in two steps: first call previews and returns a confirm token, second call carries it.',
  effect: 'delete',
  destructive: true,
  repeatable: false,
  surface: 'direct',
  scopes: STORAGE,
  endpoints: [],
  examples: [{ says: 'First step: preview', input: { action: 'jira_delete_issues', input: { issues: ['PAY-12'] } } }],
  input: z.strictObject({
    action: innerAction,
    input: innerInput,
    confirm: z.string().max(500).optional().describe('Token from the preview'),
    reason,
  }),
  accepts: ({ destructive }) => destructive,
});
