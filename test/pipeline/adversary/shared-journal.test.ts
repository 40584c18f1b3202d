import { startWorld, type World } from '../../support/world';

let world: World;

beforeEach(async () => {
  world = await startWorld();
  await world.decide((settings) => ({
    ...settings,
    sharedJournal: true,
    approvals: { ...settings.approvals, rules: [] },
    projects: { ...settings.projects, rules: { ...settings.projects.rules, FIN: 'write' } },
  }));
});
afterEach(() => {
  world.close();
});

describe('a journal that the admin shares', () => {
  test('shows nobody what was changed where they see nothing on the site, and lets nobody take it back', async () => {
    const ada = world.mcp(await world.mintKey('ada'));
    const marta = world.mcp(await world.mintKey('marta'));
    expect(await marta.call('jira_get_issue', { issue: 'FIN-1' })).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
    const edited = await ada.call('jira_edit_issue', { issue: 'FIN-1', summary: 'What only finance knows' });
    expect(edited).toMatchObject({ ok: true });
    const change = String(edited.structured?.['change']);
    expect((await ada.call('atlassian_list_changes', { change })).text).toContain('What only finance knows');

    for (const input of [{ change }, {}, { target: 'FIN-1' }, { target: 'FIN' }, { action: 'jira_edit_issue' }]) {
      const { text } = await marta.call('atlassian_list_changes', input);
      expect(text).not.toContain('What only finance knows');
      expect(text).not.toContain('jira_edit_issue');
    }
    const undo = await marta.call('atlassian_run_destructive', {
      action: 'atlassian_undo_change',
      input: { change, force: true },
    });
    expect(undo).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
    expect(undo.text).toContain('This change');
  });

  test('shows what was changed where they may look', async () => {
    const ada = world.mcp(await world.mintKey('ada'));
    const marta = world.mcp(await world.mintKey('marta'));
    const edited = await ada.call('jira_edit_issue', { issue: 'PAY-1', summary: 'What everybody may know' });
    expect(edited).toMatchObject({ ok: true });
    const change = String(edited.structured?.['change']);
    expect((await marta.call('atlassian_list_changes', { change })).text).toContain('What everybody may know');
    expect((await marta.call('atlassian_list_changes', {})).text).toContain(change);
  });
});
