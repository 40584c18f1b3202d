import { DEFAULT_SETTINGS } from '../../src/policy/settings/defaults';
import { migratedSettings } from '../../src/policy/settings/migrate';
import { settingsSchema } from '../../src/policy/settings/settings';

const ALL = { read: true, create: true, update: true, delete: true, manage: true };

/** Settings as the first version of the app stored them. */
const versionOne = {
  version: 1,
  raised: false,
  doors: { mcp: true, rovo: false },
  effects: { jira: ALL, jsm: ALL, confluence: ALL, atlassian: ALL },
  actions: { jira_add_comment: false },
  projects: { default: 'none', rules: { PAY: 'write' } },
  spaces: { default: 'none', rules: { ENG: 'read' } },
  fields: { hidden: ['Salary'], readOnly: ['priority'] },
  destructive: 'refused',
  limits: { readsPerMinute: 30, writesPerMinute: 5 },
  keys: { maximumDays: 14 },
  retention: { auditDays: 400 - 100, beforeImageDays: 10 },
};

describe('settings of an earlier version', () => {
  const migrated = migratedSettings(versionOne);

  test('keep every decision', () => {
    expect(migrated).toMatchObject({
      version: 2,
      raised: false,
      doors: { mcp: true, rovo: false },
      actions: { jira_add_comment: false },
      projects: { default: 'none', rules: { PAY: 'write' } },
      fields: { hidden: [{ field: 'Salary' }], readOnly: [{ field: 'priority' }] },
      connections: { keyDays: 14 },
      retention: { auditDays: 300, undoDays: 10 },
    });
  });

  test('become no wider: personal spaces follow the rule that held for them, limits stay, what was refused stays refused', () => {
    expect(migrated.spaces).toEqual({ default: 'none', rules: { ENG: 'read' }, personal: 'none' });
    expect(migrated.limits.perMinute.connection).toEqual({ read: 30, write: 5, destructive: 5 });
    expect(migrated.approvals.rules.find(({ id }) => id === 'destructive')?.then).toBe('refuse');
    const confirmed = migratedSettings({ ...versionOne, destructive: 'confirmed' });
    expect(confirmed.approvals.rules.find(({ id }) => id === 'destructive')?.then).toBe('hold');
  });

  test('are good settings of today, and migrate no further', () => {
    expect(settingsSchema.parse(migrated)).toEqual(migrated);
    expect(migratedSettings(migrated)).toEqual(migrated);
  });

  test.each([[{ ...versionOne, version: 3 }], [{ ...versionOne, raised: 'yes' }], [{ ...versionOne, more: 1 }], [{}], [null], ['x']])(
    'that cannot be understood are refused: %#',
    (stored) => {
      expect(() => migratedSettings(stored)).toThrow();
    },
  );
});

describe('settings before an admin decides', () => {
  test('are good settings', () => {
    expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  test('let agents read and search, change only where a place is listed for it, and neither delete nor manage nor reply to customers', () => {
    const { effects, projects, spaces, publicReplies, approvals } = DEFAULT_SETTINGS;
    for (const product of Object.values(effects)) expect(product).toMatchObject({ read: true, delete: false, manage: false });
    expect([projects.default, spaces.default, spaces.personal]).toEqual(['read', 'read', 'read']);
    expect(publicReplies).toBe(false);
    expect(approvals.rules.every(({ then }) => then === 'hold')).toBe(true);
  });
});
