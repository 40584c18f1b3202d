import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { confluenceSite, get } from './confluence-site';

test('what was answered is there after a restart, and nothing is seeded twice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'confluence-'));
  try {
    const file = path.join(folder, 'site.db');
    const before = confluenceSite(new DatabaseSync(file));
    const body = { representation: 'storage', value: '<p>Still here</p>' };
    const created = before.call('jonas', 'POST', '/wiki/api/v2/pages', { spaceId: before.spaceId('ENG'), title: 'Lasting', body });
    const { id } = created.body as { id: string };
    const pages = before.state.confluence.contents.all();
    before.database.close();

    const after = confluenceSite(new DatabaseSync(file));
    expect(after.state.confluence.contents.all()).toEqual(pages);
    expect(get(after, 'jonas', `/wiki/api/v2/pages/${id}?body-format=storage`)).toMatchObject({
      body: { storage: { value: '<p>Still here</p>' } },
    });
    const next = after.call('jonas', 'POST', '/wiki/api/v2/pages', { spaceId: after.spaceId('ENG'), title: 'Next', body });
    expect(Number((next.body as { id: string }).id)).toBeGreaterThan(Number(id));
    after.database.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
