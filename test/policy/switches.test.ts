import { DEFAULT_SETTINGS } from '../../src/policy/settings/defaults';
import { settingsSchema, type Settings } from '../../src/policy/settings/settings';
import { switchedOff } from '../../src/policy/switches';

const read = { id: 'jira_get_issue', product: 'jira', effect: 'read' } as const;
const remove = { id: 'jira_delete_issues', product: 'jira', effect: 'delete' } as const;

describe('switches', () => {
  test.each<[string, Partial<Settings>, string | null]>([
    ['everything as installed', {}, null],
    ['the bridge lowered', { raised: false }, 'bridge-lowered'],
    ['the door closed', { doors: { mcp: false, rovo: true } }, 'door-mcp-off'],
    ['the action off', { actions: { jira_get_issue: false } }, 'action-jira_get_issue-off'],
    [
      'reading in Jira off',
      { effects: { ...DEFAULT_SETTINGS.effects, jira: { ...DEFAULT_SETTINGS.effects.jira, read: false } } },
      'jira-read-off',
    ],
    [
      'the action on against the grid',
      {
        effects: { ...DEFAULT_SETTINGS.effects, jira: { ...DEFAULT_SETTINGS.effects.jira, read: false } },
        actions: { jira_get_issue: true },
      },
      null,
    ],
    ['the bridge lowered against an action that is on', { raised: false, actions: { jira_get_issue: true } }, 'bridge-lowered'],
  ])('%s', (_, change, expected) => {
    expect(switchedOff({ ...DEFAULT_SETTINGS, ...change }, 'mcp', read)).toBe(expected);
  });

  test('replies to customers are a right of their own, whatever the grid and the action say', () => {
    const reply = { id: 'jsm_add_public_reply', product: 'jsm', effect: 'create', repliesToCustomers: true } as const;
    expect(switchedOff({ ...DEFAULT_SETTINGS, actions: { jsm_add_public_reply: true } }, 'mcp', reply)).toBe('public-replies-off');
    expect(switchedOff({ ...DEFAULT_SETTINGS, publicReplies: true }, 'mcp', reply)).toBeNull();
  });

  test('a fresh installation deletes nothing', () => {
    expect(switchedOff(DEFAULT_SETTINGS, 'mcp', remove)).toBe('jira-delete-off');
  });

  test('the default settings are settings', () => {
    expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  test('settings with an unknown key are refused, so that a misspelt rule never counts as set', () => {
    expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, proyects: {} }).success).toBe(false);
  });
});
