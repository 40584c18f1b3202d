import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';
import type { Who } from '../open-test-site';
import { sendFile, upload } from './upload';

const api = '/rest/servicedeskapi';

describe('queues', () => {
  const site = openTestSite();

  test('count and list what their query finds, in its order and with its columns', () => {
    const { values } = site.expectAnswer('kenji', 'GET', `${api}/servicedesk/HELP/queue?includeCount=true`, 200) as {
      values: { id: string; name: string; jql: string; issueCount: number; fields: string[] }[];
    };
    expect(values.map(({ name }) => name)).toContain('Overdue');
    for (const { id, jql, issueCount, fields } of values) {
      const { issues } = site.expectAnswer('kenji', 'POST', '/rest/api/3/search/jql', 200, { jql, fields, maxResults: 100 }) as {
        issues: { key: string }[];
      };
      const page = site.expectAnswer('kenji', 'GET', `${api}/servicedesk/1/queue/${id}/issue?limit=100`, 200) as { values: unknown[] };
      expect(page.values).toEqual(issues);
      expect(issueCount).toBe(issues.length);
      expect(issueCount).toBeGreaterThan(0);
    }
  });

  test('a queue that is not there', () => {
    expect(site.ask('kenji', 'GET', `${api}/servicedesk/1/queue/99/issue`).status).toBe(404);
    expect(site.expectAnswer('kenji', 'GET', `${api}/servicedesk/1/queue/1`, 200)).not.toHaveProperty('issueCount');
  });
});

describe('request types', () => {
  const site = openTestSite();
  const names = (query: string): string[] =>
    (site.expectAnswer('noor', 'GET', `${api}/servicedesk/1/requesttype?${query}`, 200) as { values: { name: string }[] }).values.map(
      ({ name }) => name,
    );

  test('by group and by words', () => {
    expect(names('')).toHaveLength(5);
    expect(names('groupId=2')).toEqual(['Billing and invoices', 'Refund above the limit']);
    expect(names('searchQuery=refund')).toEqual(['Refund above the limit']);
    expect(names('searchQuery=phone')).toEqual([]);
    expect(names('searchQuery=phone&includeHiddenRequestTypesInSearch=true')).toEqual(['Follow-up by phone']);
    expect(site.ask('noor', 'GET', `${api}/servicedesk/1/requesttype/77`).status).toBe(404);
  });
});

describe('customers and organisations', () => {
  test('found by the beginning of a name or address, members of organisations included', () => {
    const site = openTestSite();
    const found = (query: string) => site.ask('kenji', 'GET', `${api}/servicedesk/1/customer?query=${query}`).body;
    expect(found('')).toMatchObject({ size: 6 });
    expect(found('hoff')).toMatchObject({ size: 1, values: [{ displayName: 'Lena Hoffmann' }] });
    expect(found('samir.k')).toMatchObject({ size: 1 });
    expect(found('zz')).toMatchObject({ size: 0 });
  });

  test('who is taken off a closed desk has none any more', () => {
    const site = openTestSite();
    const desks = (who: Who) => site.ask(who, 'GET', `${api}/servicedesk`).body;
    site.expectAnswer('kenji', 'DELETE', `${api}/servicedesk/1/customer`, 204, { accountIds: [ACCOUNTS.noor] });
    expect(desks('noor')).toMatchObject({ size: 0 });
    site.expectAnswer('kenji', 'POST', `${api}/servicedesk/1/customer`, 204, { accountIds: [ACCOUNTS.noor, ACCOUNTS.jonas] });
    expect(desks('noor')).toMatchObject({ size: 1 });
    expect(desks('jonas')).toMatchObject({ size: 1 });
    expect(site.ask('kenji', 'POST', `${api}/servicedesk/1/customer`, { accountIds: ['nobody'] }).status).toBe(400);
  });

  test('who exists is added even where somebody else does not, as described', () => {
    const site = openTestSite();
    const refused = site.ask('kenji', 'POST', `${api}/servicedesk/1/customer`, { accountIds: ['nobody', ACCOUNTS.jonas] });
    expect(refused).toMatchObject({ status: 400, body: { errorMessage: "The user with account id 'nobody' does not exist." } });
    expect(site.ask('jonas', 'GET', `${api}/servicedesk/1`).status).toBe(200);
  });

  test.each(['POST', 'DELETE'])('%s of people who are not named by account id is refused', (method) => {
    const site = openTestSite();
    for (const path of ['servicedesk/1/customer', 'organization/1/user', 'request/HELP-9/participant'])
      expect(site.ask('kenji', method, `${api}/${path}`, { usernames: ['lena'] })).toMatchObject({
        status: 400,
        body: { errorMessage: "'accountIds' is required." },
      });
  });

  test('members are listed by account id; organisations by one of them, who must be there', () => {
    const site = openTestSite();
    site.expectAnswer('kenji', 'POST', `${api}/organization/1/user`, 204, { accountIds: [ACCOUNTS.vic, ACCOUNTS.carla] });
    const { values } = site.expectAnswer('kenji', 'GET', `${api}/organization/1/user`, 200) as { values: { accountId: string }[] };
    expect(values.map(({ accountId }) => accountId)).toEqual([ACCOUNTS.vic, ACCOUNTS.carla, ACCOUNTS.lena, ACCOUNTS.diego].sort());
    for (const path of ['organization', 'servicedesk/1/organization']) {
      expect(site.ask('kenji', 'GET', `${api}/${path}?accountId=${encodeURIComponent(ACCOUNTS.lena)}`).body).toMatchObject({ size: 1 });
      expect(site.ask('kenji', 'GET', `${api}/${path}?accountId=nobody`).status).toBe(404);
      expect(site.ask('lena', 'GET', `${api}/${path}?accountId=${encodeURIComponent(ACCOUNTS.lena)}`).status).toBe(403);
    }
  });

  test('an organisation that is not there cannot be given to a desk, and one that is deleted is taken off its requests', () => {
    const site = openTestSite();
    expect(site.ask('kenji', 'POST', `${api}/servicedesk/1/organization`, { organizationId: 99 }).status).toBe(404);
    site.expectAnswer('ada', 'DELETE', `${api}/organization/1`, 204);
    expect(site.state.jsm.requests.filter(({ organizationIds }) => organizationIds.includes('1'))).toEqual([]);
  });

  test('a new organisation opens the desk to its members once it is given to it', () => {
    const site = openTestSite();
    const { id } = site.expectAnswer('kenji', 'POST', `${api}/organization`, 201, { name: 'Jonas and friends' });
    expect(site.expectAnswer('kenji', 'POST', `${api}/organization`, 201, { name: 'jonas and friends' })['id']).toBe(id);
    site.expectAnswer('kenji', 'POST', `${api}/organization/${String(id)}/user`, 204, { accountIds: [ACCOUNTS.jonas] });
    expect(site.ask('jonas', 'GET', `${api}/servicedesk/1`).status).toBe(404);
    site.expectAnswer('kenji', 'POST', `${api}/servicedesk/1/organization`, 204, { organizationId: Number(id) });
    expect(site.ask('jonas', 'GET', `${api}/servicedesk/1`).status).toBe(200);
    site.expectAnswer('ada', 'DELETE', `${api}/organization/${String(id)}`, 204);
    expect(site.ask('jonas', 'GET', `${api}/servicedesk/1`).status).toBe(404);
    expect(site.ask('kenji', 'GET', `${api}/servicedesk/1/organization`).body).toMatchObject({ size: 2 });
  });
});

describe('files', () => {
  const attach = (public_: boolean, id: string) => ({
    temporaryAttachmentIds: [id],
    public: public_,
    additionalComment: { body: 'See the file' },
  });

  test('are as public as the comment that they came with, and can be had back', () => {
    const site = openTestSite();
    const shown = upload(site, 'kenji', 'guide.txt', 'how to');
    const secret = upload(site, 'kenji', 'log.txt', 'for us');
    site.expectAnswer('kenji', 'POST', `${api}/request/HELP-9/attachment`, 201, attach(true, shown));
    site.expectAnswer('kenji', 'POST', `${api}/request/HELP-9/attachment`, 201, attach(false, secret));
    const files = (who: Who) =>
      (
        site.expectAnswer(who, 'GET', `${api}/request/HELP-9/attachment?start=0&limit=50`, 200) as {
          values: { filename: string; _links: { content: string } }[];
        }
      ).values;
    expect(files('kenji').map(({ filename }) => filename)).toEqual(['guide.txt', 'log.txt']);
    expect(files('lena').map(({ filename }) => filename)).toEqual(['guide.txt']);
    const content = site.ask('lena', 'GET', files('lena')[0]?._links.content ?? '');
    expect(Buffer.from(content.body as Uint8Array).toString()).toBe('how to');
    expect(content.headers['content-type']).toBe('text/plain');
    expect(site.ask('lena', 'GET', files('kenji')[1]?._links.content ?? '').status).toBe(404);
  });

  test('one that is named twice is attached once; a part of another name is no file', () => {
    const site = openTestSite();
    const id = upload(site, 'lena', 'a.txt', 'x');
    const body = { temporaryAttachmentIds: [id, id], public: true };
    expect(site.expectAnswer('lena', 'POST', `${api}/request/HELP-9/attachment`, 201, body)).toMatchObject({ attachments: { size: 1 } });
    expect(sendFile(site, 'lena', 'a.txt', 'x', { part: 'attachment' }).status).toBe(400);
  });

  test('are attached once, by whoever uploaded them, and need the header', () => {
    const site = openTestSite();
    const id = upload(site, 'lena', 'a.txt', 'x');
    expect(site.ask('diego', 'POST', `${api}/request/HELP-9/attachment`, attach(true, id)).status).toBe(400);
    expect(site.ask('lena', 'POST', `${api}/request/HELP-9/attachment`, attach(false, id)).status).toBe(403);
    site.expectAnswer('lena', 'POST', `${api}/request/HELP-9/attachment`, 201, attach(true, id));
    expect(site.ask('lena', 'POST', `${api}/request/HELP-9/attachment`, attach(true, id)).status).toBe(400);
    expect(sendFile(site, 'lena', 'a.txt', 'x', { token: 'check' }).status).toBe(403);
    expect(site.ask('lena', 'POST', `${api}/servicedesk/1/attachTemporaryFile`, {}).status).toBe(403);
  });
});

describe('articles', () => {
  const site = openTestSite();

  test('come from the linked space, for people who may view it', () => {
    const found = site.expectAnswer('kenji', 'GET', `${api}/knowledgebase/article?query=api&highlight=true`, 200) as {
      values: { title: string; excerpt: string; source: { spaceKey: string } }[];
    };
    expect(found.values.length).toBeGreaterThan(0);
    expect(found.values.every(({ source }) => source.spaceKey === 'DOCS')).toBe(true);
    expect(JSON.stringify(found)).toMatch(/@@@hl@@@API@@@endhl@@@/i);
    expect(JSON.stringify(site.ask('kenji', 'GET', `${api}/knowledgebase/article?query=api&highlight=false`).body)).not.toContain('@@@');
    expect(site.ask('lena', 'GET', `${api}/knowledgebase/article?query=api&highlight=false`).body).toMatchObject({ size: 0 });
    expect(site.ask('jonas', 'GET', `${api}/knowledgebase/article?query=api&highlight=false`).body).toMatchObject({ size: 0 });
  });

  test('are paged through by the cursors of their pages', () => {
    const page = (url: string) =>
      site.expectAnswer('kenji', 'GET', url, 200) as { values: { title: string }[]; _links: { next?: string; prev?: string } };
    const all = page(`${api}/knowledgebase/article?query=the&highlight=false&limit=100`).values.map(({ title }) => title);
    expect(all.length).toBeGreaterThan(2);
    const titles: string[] = [];
    let url: string | undefined = `${api}/knowledgebase/article?query=the&highlight=false&limit=2`;
    let last = url;
    while (url !== undefined) {
      const { values, _links } = page(url);
      titles.push(...values.map(({ title }) => title));
      last = url;
      url = _links.next;
      if (url !== undefined) expect(new URL(url).searchParams.get('cursor')).not.toBeNull();
    }
    expect(titles).toEqual(all);
    expect(new URL(page(last)._links.prev ?? '').searchParams.get('prev')).toBe('true');
    expect(site.ask('kenji', 'GET', `${api}/knowledgebase/article?query=the&highlight=false&cursor=abc`).status).toBe(400);
  });

  test.each(['', '?query=', '?query=%21'])('a query without a word is refused: %s', (query) => {
    expect(site.ask('kenji', 'GET', `${api}/knowledgebase/article${query}`).status).toBe(400);
  });
});

test('the portal customer who writes to machines is among the seed, with characters that nobody sees', () => {
  const site = openTestSite();
  const { values } = site.expectAnswer('vic', 'GET', `${api}/request`, 200) as { values: { issueKey: string }[] };
  expect(values).toHaveLength(4);
  expect(JSON.stringify(values)).toMatch(/[\u200b\u202e]/);
  expect(JSON.stringify(values)).toMatch(/\u{E0063}/u);
  expect(JSON.stringify(values)).toContain('AI assistant');
});
