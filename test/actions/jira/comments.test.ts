import { travel } from '../../support/clock';
import type { Told } from '../../support/told';
import { letDelete, startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const list = async (input: Record<string, unknown>, as: 'marta' | 'kenji' = 'marta') => jira.read(as, 'jira_list_comments', input);
const comment = async (body: string, more: object = {}) => jira.write('marta', 'jira_add_comment', { issue: 'PAY-14', body, ...more });
const remove = async (input: Record<string, unknown>, as: 'marta' | 'jonas' = 'marta') => jira.destroy(as, 'jira_delete_comment', input);
const idOf = (text: string): string => /made comment (\d+)\./.exec(text)?.[1] ?? '';
/** The document that the site keeps. */
const bodyOf = ({ text }: Told): unknown => jira.world.opened.state.jira.comments.get(idOf(text))?.body;

beforeAll(async () => {
  jira = await startJira();
  await letDelete(jira);
});
afterAll(() => {
  jira.world.close();
});

describe('reading comments', () => {
  test('newest first, page by page', async () => {
    const first = await list({ issue: 'PAY-5', limit: 1 });
    expect(first.text).toContain('Right, those took another path.');
    expect(first.text).not.toContain('Still wrong for amounts');
    const cursor = first.structured?.['cursor'];
    const second = await list({ issue: 'PAY-5', limit: 1, cursor });
    expect(second.text).toContain('Still wrong for amounts');
    expect(second.structured?.['cursor']).toBeUndefined();
  });

  test('oldest first, and only from a moment on', async () => {
    const { text } = await list({ issue: 'PAY-5', order: 'oldest' });
    expect(text.indexOf('Still wrong')).toBeLessThan(text.indexOf('Right, those'));
    const newest = /created: (\S+)/.exec((await list({ issue: 'PAY-5', limit: 1 })).text)?.[1];
    for (const order of ['oldest', 'newest']) {
      const since = await list({ issue: 'PAY-5', order, since: newest });
      expect(since.text).toContain('Right, those took another path.');
      expect(since.text).not.toContain('Still wrong');
      expect(since.structured?.['cursor']).toBeUndefined();
    }
  });

  test('text of customers is labelled, and whether they see a comment is said', async () => {
    const { text } = await list({ issue: 'HELP-1', order: 'oldest' }, 'kenji');
    expect(text).toMatch(/body \(by [^)]*\(customer/);
    expect(text).toContain('public: ');
  });

  test('as documents', async () => {
    const { structured } = await list({ issue: 'PAY-5', format: 'adf', limit: 1 });
    const [record] = structured?.['records'] as [{ body: { text: string } }];
    expect(JSON.parse(record.body.text)).toMatchObject({ type: 'doc', version: 1 });
  });

  test('of a closed project, a missing issue and with a wrong moment: none', async () => {
    expect(await list({ issue: 'FIN-1' })).toMatchObject({ fault: 'refused' });
    expect(await list({ issue: 'PAY-9999' })).toMatchObject({ fault: 'not-found-or-hidden' });
    expect(await list({ issue: 'PAY-5', since: 'lately' })).toMatchObject({ fault: 'input' });
    expect(await list({ issue: 'PAY-5', cursor: 'x' })).toMatchObject({ fault: 'input' });
  });

  test('where comments are a hidden field, none leave', async () => {
    await jira.world.decide((settings) => ({ ...settings, fields: { ...settings.fields, hidden: [{ field: 'comment' }] } }));
    expect((await list({ issue: 'PAY-5' })).text).not.toContain('Right, those');
    await jira.world.decide((settings) => ({ ...settings, fields: { ...settings.fields, hidden: [] } }));
  });
});

describe('deleting a comment', () => {
  test('and posting it again: text, mention and visibility are as before', async () => {
    const added = await comment('Look, @[Jonas Weber]:\n\n| a | b |\n| --- | --- |\n| **1** | 2 |', { visible_to_role: 'Administrators' });
    const before = bodyOf(added);
    const told = await remove({ issue: 'PAY-14', comment: idOf(added.text) });
    expect(told.text).toContain('it is gone');
    travel(1000);
    const back = await jira.undo('marta', told);
    expect(back.text).toContain('visible_to: role Administrators');
    expect(bodyOf(back)).toEqual(before);
    expect((await jira.undo('marta', back)).text).toContain('it is gone');
  });

  test('needs the right to, an open project and a comment of that issue', async () => {
    const id = idOf((await comment('Mine')).text);
    // Jira answers 400 for this, with a sentence.
    expect((await remove({ issue: 'PAY-14', comment: id }, 'jonas')).text).toMatch(/permission to delete/);
    expect(await remove({ issue: 'PAY-5', comment: id })).toMatchObject({ fault: 'not-found-or-hidden' });
    expect(await remove({ issue: 'OPS-1', comment: '1' })).toMatchObject({ ok: false });
    expect(await remove({ issue: 'PAY-14', comment: 'first' })).toMatchObject({ fault: 'input' });
    expect((await list({ issue: 'PAY-14' })).text).toContain('Mine');
  });

  test('the preview shows nothing but the id, and changes nothing', async () => {
    const id = idOf((await comment('Stays')).text);
    const before = jira.changesSent();
    expect((await jira.preview('marta', 'jira_delete_comment', { issue: 'PAY-14', comment: id })).text).toContain(
      `- comment: ${id} goes for good`,
    );
    expect(jira.changesSent()).toBe(before);
  });
});
