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

function fail(): never {
  throw new Error('The page is missing.');
}
