import { SCOPES } from '../connection';
import type { ApprovalRule, Approvers } from './approvals';
import type { Settings } from './settings';

const READ_AND_WRITE = { read: true, create: true, update: true, delete: false, manage: false };

const ADMINS: Approvers = { requester: false, admins: true, groups: [], people: [] };
const REQUESTER_OR_ADMINS: Approvers = { ...ADMINS, requester: true };

/** What waits for a human until an admin decides otherwise. */
export const DEFAULT_APPROVAL_RULES: readonly ApprovalRule[] = [
  { id: 'destructive', when: { destructive: true }, then: 'hold', approvers: REQUESTER_OR_ADMINS },
  { id: 'bulk', when: { affectsOver: 20 }, then: 'hold', approvers: ADMINS },
  { id: 'access', when: { changesAccess: true }, then: 'hold', approvers: ADMINS },
  { id: 'public-reply', when: { repliesToCustomers: true }, then: 'hold', approvers: REQUESTER_OR_ADMINS },
];

/** What holds until an admin decides: reading is on, writing only where a project or space is listed for it, nothing is deleted or managed. */
export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  raised: true,
  doors: { mcp: true, rovo: true },
  effects: { jira: READ_AND_WRITE, jsm: READ_AND_WRITE, confluence: READ_AND_WRITE, atlassian: READ_AND_WRITE },
  actions: {},
  projects: { default: 'read', rules: {} },
  spaces: { default: 'read', rules: {}, personal: 'read' },
  fields: { hidden: [], readOnly: [] },
  hiddenLabels: [],
  publicReplies: false,
  connections: {
    allowed: 'everyone',
    groups: [],
    people: [],
    redirectHosts: ['localhost', '127.0.0.1', '[::1]', 'claude.ai', 'claude.com', 'chatgpt.com', 'vscode.dev'],
    scopes: [...SCOPES],
    keyDays: 90,
    signInDays: 90,
    tokenMinutes: 60,
  },
  limits: {
    perMinute: {
      connection: { read: 240, write: 60, destructive: 10 },
      person: { read: 480, write: 120, destructive: 20 },
      site: { read: 6000, write: 1200, destructive: 100 },
    },
    writesPerDay: { connection: 2_000, person: 4_000, site: 20_000 },
  },
  approvals: { rules: [...DEFAULT_APPROVAL_RULES], expireAfterHours: 72 },
  untrusted: {
    authors: ['customer', 'guest', 'anonymous', 'app'],
    trustedGroups: [],
    withhold: false,
    holdOutbound: { where: 'service-desks', minutes: 60 },
  },
  anomalies: { watched: true, pausing: [] },
  retention: { auditDays: 90, undoDays: 30 },
  sharedJournal: false,
};
