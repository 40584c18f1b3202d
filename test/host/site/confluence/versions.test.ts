import { confluenceSite, get } from './confluence-site';
import type { List } from './confluence-site';

const storage = (text: string) => ({ representation: 'storage', value: `<p>${text}</p>` });

interface Page {
  id: string;
  title: string;
  status: string;
  version: { number: number; message: string };
  body: { storage?: { value: string } };
}

/** A page with three versions that say "one", "two" and "three". */
function thrice() {
  const site = confluenceSite();
  const sent = { spaceId: site.spaceId('ENG'), title: 'One', body: storage('one') };
  const { id } = site.call('jonas', 'POST', '/wiki/api/v2/pages', sent).body as Page;
  const save = (number: number, title: string, text: string, status = 'current') =>
    site.call('jonas', 'PUT', `/wiki/api/v2/pages/${id}`, { id, status, title, body: storage(text), version: { number } });
  save(2, 'Two', 'two');
  save(3, 'Three', 'three');
  const read = (query = '') => get<Page>(site, 'jonas', `/wiki/api/v2/pages/${id}?body-format=storage${query}`);
  const texts = () => {
    const url = `/wiki/api/v2/pages/${id}/versions?body-format=storage`;
    return get<List<{ page: Page }>>(site, 'jonas', url).results.map(({ page }) => page.body.storage?.value);
  };
  return { site, id, save, read, texts };
}

describe('an earlier version', () => {
  test('names its neighbours', () => {
    const { site, id } = thrice();
    expect(get(site, 'jonas', `/wiki/api/v2/pages/${id}/versions/2`)).toMatchObject({ number: 2, prevVersion: 1, nextVersion: 3 });
    expect(site.call('jonas', 'GET', `/wiki/api/v2/pages/${id}/versions/4`).status).toBe(404);
  });

  test('is restored as the newest, with its title only when that is asked for', () => {
    const { site, id, read } = thrice();
    const restore = (params: object) =>
      site.call('jonas', 'POST', `/wiki/rest/api/content/${id}/version`, { operationKey: 'restore', params });
    expect(restore({ versionNumber: 1, message: 'back' }).body).toMatchObject({ number: 4, message: 'back' });
    expect(read()).toMatchObject({ title: 'Three', version: { number: 4 }, body: { storage: { value: '<p>one</p>' } } });
    expect(restore({ versionNumber: 2, message: '', restoreTitle: true }).status).toBe(200);
    expect(read()).toMatchObject({ title: 'Two', version: { number: 5 } });
    expect(restore({ versionNumber: 5, message: '' }).status).toBe(400);
  });

  test('is deleted, and those after it count down; the newest cannot be', () => {
    const { site, id, read, texts } = thrice();
    expect(site.call('jonas', 'DELETE', `/wiki/rest/api/content/${id}/version/2`).status).toBe(204);
    expect(texts()).toEqual(['<p>three</p>', '<p>one</p>']);
    expect(read().version.number).toBe(2);
    expect(site.call('jonas', 'DELETE', `/wiki/rest/api/content/${id}/version/2`).status).toBe(400);
    expect(site.call('kenji', 'DELETE', `/wiki/rest/api/content/${id}/version/1`).status).toBe(403);
  });
});

describe('a draft of a published page', () => {
  test('leaves what is published as it is, for editors alone, until it is published or thrown away', () => {
    const { site, id, save, read } = thrice();
    expect(save(4, 'Four', 'four', 'draft').status).toBe(409);
    expect(save(1, 'Four', 'four', 'draft').body).toMatchObject({ status: 'draft', title: 'Four', version: { number: 1 } });
    expect(read()).toMatchObject({ title: 'Three', status: 'current', version: { number: 3 } });
    const draft = { status: 'draft', title: 'Four', body: { storage: { value: '<p>four</p>' } } };
    expect(read('&get-draft=true')).toMatchObject(draft);
    expect(read('&status=draft')).toMatchObject(draft);
    expect(site.call('kenji', 'GET', `/wiki/api/v2/pages/${id}?get-draft=true`).status).toBe(404);
    expect(save(4, 'Four', 'four').status).toBe(200);
    expect(site.call('jonas', 'GET', `/wiki/api/v2/pages/${id}?get-draft=true`).status).toBe(404);
    save(1, 'Five', 'five', 'draft');
    expect(site.call('jonas', 'DELETE', `/wiki/api/v2/pages/${id}?draft=true`).status).toBe(204);
    expect(read()).toMatchObject({ title: 'Four', status: 'current' });
    expect(site.call('marta', 'DELETE', `/wiki/api/v2/pages/${id}?draft=true`).status).toBe(400);
  });
});

describe('the state of a page', () => {
  const state = (site: ReturnType<typeof confluenceSite>, id: string) => get(site, 'jonas', `/wiki/rest/api/content/${id}/state`);

  test('is set from the space or made, remembered for its maker, and cleared, each time with a version', () => {
    const { site, id, read } = thrice();
    const put = (sent: object) => site.call('jonas', 'PUT', `/wiki/rest/api/content/${id}/state?status=current`, sent);
    expect(put({ id: 2 }).body).toMatchObject({ contentState: { name: 'Verified' } });
    expect(put({ name: 'On hold', color: '#FF7452' }).status).toBe(200);
    expect(state(site, id)).toMatchObject({ contentState: { name: 'On hold', color: '#ff7452' } });
    expect(get(site, 'jonas', `/wiki/rest/api/content/${id}/state/available`)).toMatchObject({
      spaceContentStates: [{ name: 'Rough draft' }, { name: 'In progress' }, { name: 'Verified' }],
      customContentStates: [{ name: 'On hold' }],
    });
    expect(site.call('jonas', 'DELETE', `/wiki/rest/api/content/${id}/state`).body).toEqual({});
    expect(read()).toMatchObject({ version: { number: 6 }, body: { storage: { value: '<p>three</p>' } } });
  });

  test.each([{ id: 77 }, { name: 'No color' }, { name: 'A name that is too long for a state', color: '#ff7452' }, { color: 'red' }, {}])(
    'cannot be %j',
    (sent) => {
      const { site, id } = thrice();
      expect(site.call('jonas', 'PUT', `/wiki/rest/api/content/${id}/state?status=current`, sent).status).toBe(400);
      expect(state(site, id)).toEqual({});
    },
  );
});
