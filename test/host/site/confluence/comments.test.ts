import { confluenceSite, get } from './confluence-site';
import type { List } from './confluence-site';

const body = { representation: 'storage', value: '<p>Agreed.</p>' };

interface Comment {
  id: string;
  pageId?: string;
  parentCommentId?: string;
  body: { storage?: { value: string } };
  properties?: { inlineMarkerRef: string; inlineOriginalSelection: string };
}

test('a footer comment and its reply are found on the page, under each other', () => {
  const site = confluenceSite();
  const page = site.idOf('Decision Log');
  const { id } = site.call('kenji', 'POST', '/wiki/api/v2/footer-comments', { pageId: page, body }).body as Comment;
  const reply = site.call('ada', 'POST', '/wiki/api/v2/footer-comments', { parentCommentId: id, body: { storage: body } });
  expect(reply).toMatchObject({ status: 201, body: { pageId: page, parentCommentId: id } });
  const { results } = get<List<Comment>>(site, 'jonas', `/wiki/api/v2/pages/${page}/footer-comments?body-format=storage`);
  expect(results).toMatchObject([{ id, body: { storage: { value: '<p>Agreed.</p>' } } }]);
  expect(get<List<Comment>>(site, 'jonas', `/wiki/api/v2/footer-comments/${id}/children`).results).toMatchObject([{ parentCommentId: id }]);
});

test.each([
  ['nothing to comment on', {}],
  ['two things to comment on', { pageId: '1', parentCommentId: '2' }],
])('a comment with %s is refused', (_, target) => {
  const response = confluenceSite().call('ada', 'POST', '/wiki/api/v2/footer-comments', { ...target, body });
  expect(response).toMatchObject({ status: 400, body: { errors: [{ title: expect.stringContaining('Exactly one of') as string }] } });
});

test('a comment on an attachment is not one on the page that holds it', () => {
  const site = confluenceSite();
  const page = site.idOf('Architecture Overview');
  const attachmentId = site.state.confluence.attachments.find(({ contentId }) => contentId === page)?.id ?? '';
  const { status, body: comment } = site.call('jonas', 'POST', '/wiki/api/v2/footer-comments', { attachmentId, body });
  expect({ status, comment }).toMatchObject({ status: 201, comment: { attachmentId } });
  const { results } = get<List<Comment>>(site, 'jonas', `/wiki/api/v2/pages/${page}/footer-comments`);
  expect(results.map(({ id }) => id)).not.toContain((comment as Comment).id);
  const contract = site.idOf('Payment Provider Contract');
  const hidden = site.state.confluence.attachments.find(({ contentId }) => contentId === contract)?.id ?? '';
  expect(site.call('jonas', 'POST', '/wiki/api/v2/footer-comments', { attachmentId: hidden, body }).status).toBe(404);
});

describe('an inline comment', () => {
  const select = (textSelection: string, textSelectionMatchIndex = 0, textSelectionMatchCount = 1): object => ({
    inlineCommentProperties: { textSelection, textSelectionMatchCount, textSelectionMatchIndex },
  });

  test('marks its text in the page without making a version', () => {
    const site = confluenceSite();
    const page = site.idOf('Payments Service');
    const sent = { pageId: page, body, ...select('The card never reaches') };
    const { properties } = site.call('priya', 'POST', '/wiki/api/v2/inline-comments', sent).body as Comment;
    expect(properties?.inlineOriginalSelection).toBe('The card never reaches');
    const read = get<{ version: { number: number }; body: { storage: { value: string } } }>(
      site,
      'ada',
      `/wiki/api/v2/pages/${page}?body-format=storage`,
    );
    const marker = `<ac:inline-comment-marker ac:ref="${properties?.inlineMarkerRef ?? ''}">The card never reaches</ac:inline-comment-marker>`;
    expect(read.body.storage.value).toContain(`keeps no card numbers. ${marker} our servers.`);
    expect(read.version.number).toBe(1);
  });

  test('can be on any one of several matches', () => {
    const site = confluenceSite();
    const page = site.idOf('Payments Service');
    const matches =
      JSON.stringify(site.state.confluence.body(site.state.confluence.contents.get(page) ?? fail())).split('retried').length - 1;
    expect(matches).toBe(2);
    const post = (index: number, count: number) =>
      site.call('priya', 'POST', '/wiki/api/v2/inline-comments', { pageId: page, body, ...select('retried', index, count) });
    expect(post(1, 2).status).toBe(201);
    expect([post(2, 2).status, post(0, 1).status]).toEqual([400, 400]);
  });

  test('takes a selection when it is new, and none when it is a reply', () => {
    const site = confluenceSite();
    const page = site.idOf('Payments Service');
    const { id } = site.call('priya', 'POST', '/wiki/api/v2/inline-comments', { pageId: page, body, ...select('Takes payments') })
      .body as Comment;
    const post = (sent: object) => site.call('ada', 'POST', '/wiki/api/v2/inline-comments', { body, ...sent });
    expect(post({ pageId: page }).status).toBe(400);
    expect(post({ parentCommentId: id, ...select('Takes payments') }).status).toBe(400);
    expect(post({ parentCommentId: id })).toMatchObject({ status: 201, body: { parentCommentId: id, resolutionStatus: 'open' } });
  });
});

describe('a comment that is there', () => {
  const select = { textSelection: 'The card never reaches', textSelectionMatchCount: 1, textSelectionMatchIndex: 0 };
  function commented() {
    const site = confluenceSite();
    const page = site.idOf('Payments Service');
    const sent = { pageId: page, body, inlineCommentProperties: select };
    const { id } = site.call('priya', 'POST', '/wiki/api/v2/inline-comments', sent).body as Comment;
    const put = (name: 'priya' | 'jonas' | 'ada', change: object) => site.call(name, 'PUT', `/wiki/api/v2/inline-comments/${id}`, change);
    const read = () => get<{ resolutionStatus: string }>(site, 'ada', `/wiki/api/v2/inline-comments/${id}`);
    const storage = () => get<Comment>(site, 'ada', `/wiki/api/v2/pages/${page}?body-format=storage`).body.storage?.value ?? '';
    return { site, page, id, put, read, storage };
  }

  test('is rewritten by its author and by nobody else but an admin', () => {
    const { put } = commented();
    const text = { representation: 'storage', value: '<p>Changed</p>' };
    expect(put('jonas', { version: { number: 2 }, body: text }).status).toBe(404);
    expect(put('priya', { version: { number: 3 }, body: text }).status).toBe(409);
    expect(put('priya', { version: { number: 2, message: 'typo' }, body: text }).body).toMatchObject({
      version: { number: 2, message: 'typo' },
    });
    expect(put('ada', { version: { number: 3 }, body: text }).status).toBe(200);
  });

  test('is resolved and reopened by whoever may comment', () => {
    const { site, page, put, read } = commented();
    const resolved = (status: string) =>
      get<List<{ id: string }>>(site, 'ada', `/wiki/api/v2/pages/${page}/inline-comments?resolution-status=${status}`).results.length;
    expect(put('jonas', { version: { number: 2 }, resolved: true }).body).toMatchObject({ resolutionStatus: 'resolved' });
    expect([resolved('resolved'), resolved('open')]).toEqual([1, 0]);
    put('jonas', { version: { number: 3 }, resolved: false });
    expect(read().resolutionStatus).toBe('reopened');
  });

  test('dangles once its text is gone, and can then not be resolved', () => {
    const { site, page, put, read } = commented();
    const gone = { representation: 'storage', value: '<p>All new</p>' };
    site.call('jonas', 'PUT', `/wiki/api/v2/pages/${page}`, {
      id: page,
      status: 'current',
      title: 'Payments Service',
      body: gone,
      version: { number: 2 },
    });
    expect(read().resolutionStatus).toBe('dangling');
    expect(put('jonas', { version: { number: 2 }, resolved: true }).status).toBe(400);
  });

  test('goes with its replies and its mark', () => {
    const { site, page, id, storage } = commented();
    const { id: reply } = site.call('ada', 'POST', '/wiki/api/v2/inline-comments', { parentCommentId: id, body }).body as Comment;
    expect(storage()).toContain('inline-comment-marker');
    expect(site.call('kenji', 'DELETE', `/wiki/api/v2/inline-comments/${id}`).status).toBe(404);
    expect(site.call('priya', 'DELETE', `/wiki/api/v2/inline-comments/${id}`).status).toBe(204);
    expect(site.call('ada', 'GET', `/wiki/api/v2/inline-comments/${reply}`).status).toBe(404);
    expect(storage()).not.toContain('inline-comment-marker');
    const footer = site.call('kenji', 'POST', '/wiki/api/v2/footer-comments', { pageId: page, body }).body as Comment;
    expect(site.call('kenji', 'DELETE', `/wiki/api/v2/footer-comments/${footer.id}`).status).toBe(204);
  });
});

function fail(): never {
  throw new Error('The page is missing.');
}
