import { letDelete, startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const list = async (issue: string, as: 'marta' | 'ada' = 'marta') => jira.read(as, 'jira_list_attachments', { issue });
const get = async (input: Record<string, unknown>) => jira.read('marta', 'jira_get_attachment', input);
const add = async (input: Record<string, unknown>) => jira.write('marta', 'jira_add_attachment', input);
const remove = async (input: Record<string, unknown>) => jira.destroy('marta', 'jira_delete_attachment', input);
const idOf = (text: string): string => /made attachment (\d+)\./.exec(text)?.[1] ?? '';

beforeAll(async () => {
  jira = await startJira();
  await letDelete(jira);
});
afterAll(() => {
  jira.world.close();
});

describe('reading attachments', () => {
  test('the list names files with type, size, author and date', async () => {
    expect((await list('PAY-7')).text).toMatch(
      /^attachment \d+ · filename: gateway-log\.txt · bytes: \d+ · type: text\/plain · created: \S+ · author: /,
    );
  });

  test('text comes as text, with who attached it', async () => {
    const { text } = await get({ issue: 'PAY-7', attachment: 'gateway-log.txt' });
    expect(text).toMatch(/content \(by [^)]+\):\n/);
    expect(text).toContain('timeout');
  });

  test('an image comes as an image, which Rovo is told it cannot see', async () => {
    const id = idOf((await add({ issue: 'PAY-11', filename: 'pixel.png', base64: PIXEL, media_type: 'image/png' })).text);
    const key = await jira.world.mintKey('marta');
    const input = { action: 'jira_get_attachment', input: { issue: 'PAY-11', attachment: id } };
    const { answer } = await jira.world
      .mcp(key)
      .request('tools/call', { name: 'atlassian_run_read', arguments: input }, 'atlassian_run_read');
    expect(answer.result?.content?.[1]).toEqual({ type: 'image', data: PIXEL, mimeType: 'image/png' });
    const base64 = { ...input, input: { ...input.input, mode: 'base64' } };
    const whole = await jira.world.mcp(key).request('tools/call', { name: 'atlassian_run_read', arguments: base64 }, 'atlassian_run_read');
    expect(whole.answer.result?.content?.[1]).toMatchObject({ data: PIXEL });
    const told = await jira.world.rovo('marta', 'atlassian_run_read', {
      action: 'jira_get_attachment',
      input: JSON.stringify({ issue: 'PAY-11', attachment: id }),
    });
    expect(told.text).toContain(`The content of attachment ${id} (image/png) cannot be shown here.`);
  });

  test('other files come as what they are, and whole when asked for', async () => {
    const base64 = Buffer.from([0, 1, 2, 255, 254, 0]).toString('base64');
    const id = idOf((await add({ issue: 'PAY-11', filename: 'dump.bin', base64 })).text);
    expect((await get({ issue: 'PAY-11', attachment: id })).text).toContain('The content is not shown');
    expect(await get({ issue: 'PAY-11', attachment: id, mode: 'text' })).toMatchObject({ fault: 'input' });
    expect(await get({ issue: 'PAY-11', attachment: id, mode: 'image' })).toMatchObject({ fault: 'input' });
    const key = await jira.world.mintKey('marta');
    const input = { action: 'jira_get_attachment', input: { issue: 'PAY-11', attachment: id, mode: 'base64' } };
    const { answer } = await jira.world
      .mcp(key)
      .request('tools/call', { name: 'atlassian_run_read', arguments: input }, 'atlassian_run_read');
    expect(answer.result?.content?.[1]).toMatchObject({ type: 'resource', resource: { blob: base64 } });
  });

  test.each([
    [{ attachment: '10000' }, 'input', '- issue: Needed'],
    [{ attachment: '999', issue: 'PAY-7' }, 'not-found-or-hidden', 'Attachment 999 on PAY-7'],
    [{ attachment: 'gateway-log.txt', issue: 'FIN-1' }, 'refused', 'FIN-1'],
  ])('%j is refused', async (input, fault, words) => {
    const told = await get(input);
    expect(told.fault).toBe(fault);
    expect(told.text).toContain(words);
  });

  test('a file of one issue is not to be had through another', async () => {
    const id = /attachment (\d+)/.exec((await list('PAY-7')).text)?.[1];
    expect(await get({ attachment: id, issue: 'PAY-11' })).toMatchObject({ fault: 'not-found-or-hidden' });
  });

  test('where attachments are a hidden field, neither names nor contents leave', async () => {
    await jira.world.decide((settings) => ({ ...settings, fields: { ...settings.fields, hidden: [{ field: 'attachment' }] } }));
    for (const { text } of [await list('PAY-7'), await get({ issue: 'PAY-7', attachment: 'gateway-log.txt' })]) {
      expect(text).not.toMatch(/gateway-log|timeout/);
    }
    await jira.world.decide((settings) => ({ ...settings, fields: { ...settings.fields, hidden: [] } }));
  });
});

describe('attaching and deleting', () => {
  test('a text, shown in a comment that leads to it, taken back by undo', async () => {
    const told = await add({ issue: 'PAY-14', filename: 'täglich "1".log', text: 'Grüße', comment: 'What **happened**:' });
    expect(told.text).toContain('filename: täglich "1".log · bytes: 7 · type: text/plain');
    const { text } = await jira.read('marta', 'jira_list_comments', { issue: 'PAY-14' });
    expect(text).toContain('What **happened**:');
    expect(text).toContain(`/rest/api/3/attachment/content/${idOf(told.text)}`);
    expect((await get({ issue: 'PAY-14', attachment: idOf(told.text) })).text).toContain('Grüße');
    expect((await jira.undo('marta', told)).text).toContain('it is gone');
    expect((await list('PAY-14')).text).toContain('Nothing found');
  });

  test('a deleted file is attached again by undo, byte for byte', async () => {
    const added = await add({ issue: 'PAY-18', filename: 'pixel.png', base64: PIXEL, media_type: 'image/png' });
    const told = await remove({ issue: 'PAY-18', attachment: idOf(added.text) });
    expect(told.text).toContain('it is gone');
    expect((await list('PAY-18')).text).toContain('Nothing found');
    expect((await jira.undo('marta', told)).text).toContain('filename: pixel.png');
    const again = /attachment (\d+)/.exec((await list('PAY-18')).text)?.[1] ?? '';
    expect(Buffer.from(jira.world.opened.state.blobs.get(`jira/${again}`) ?? []).toString('base64')).toBe(PIXEL);
  });

  test('a preview deletes nothing', async () => {
    const before = jira.changesSent();
    const told = await jira.preview('marta', 'jira_delete_attachment', { issue: 'PAY-7', attachment: 'gateway-log.txt' });
    expect(told.text).toContain('gateway-log.txt (');
    expect(jira.changesSent()).toBe(before);
    expect((await list('PAY-7')).text).toContain('gateway-log.txt');
  });

  test.each<[Record<string, unknown>, string, string]>([
    [{ text: 'a', base64: 'YQ==' }, 'input', '- text: Give exactly one of text and base64.'],
    [{}, 'input', '- text: Give exactly one of text and base64.'],
    [{ base64: 'not base64!' }, 'input', '- base64: This is no base64.'],
    [{ text: 'a', filename: '../etc/passwd' }, 'input', '- filename: Give a plain file name'],
    [{ text: 'a', issue: 'OPS-1' }, 'refused', 'OPS-1'],
  ])('%j is not attached', async (input, fault, words) => {
    const before = jira.changesSent();
    const told = await add({ issue: 'PAY-18', filename: 'a.txt', ...input });
    expect(told.fault).toBe(fault);
    expect(told.text).toContain(words);
    expect(jira.changesSent()).toBe(before);
  });

  test('deleting asks the place, the person and the file itself', async () => {
    expect(await remove({ issue: 'OPS-1', attachment: '10000' })).toMatchObject({
      fault: expect.stringMatching(/refused|not-found/) as string,
    });
    expect(await remove({ issue: 'PAY-18', attachment: '999' })).toMatchObject({ fault: 'not-found-or-hidden' });
    expect(await jira.destroy('jonas', 'jira_delete_attachment', { issue: 'PAY-11', attachment: 'dump.bin' })).toMatchObject({
      fault: 'forbidden',
    });
  });
});
