import fc from 'fast-check';
import { documentTexts } from '../../../src/actions/confluence/page-texts';
import type { AdfDocument } from '../../../src/documents/adf';
import { startWorld, type World } from '../../support/world';
import { agentOf, records, stored, type Agent } from './agent';

const ACTION = 'confluence_get_page';
let world: World;
let marta: Agent;

beforeAll(async () => {
  world = await startWorld();
  marta = await agentOf(world, 'marta');
});
afterAll(() => {
  world.close();
});

const INCIDENT = 'Postmortem: Double Charges';
const read = (input: Record<string, unknown>) => marta.read(ACTION, input);
const body = (record: Record<string, unknown> | undefined): string => (record?.['body'] as { text: string }).text;

describe('reading a page', () => {
  test('by id, URL, SPACE/Title, or title and space gives the same page', async () => {
    const { id } = stored(world, INCIDENT);
    const url = `https://site.example/wiki/spaces/ENG/pages/${id}/Postmortem`;
    const ways = [{ page: id }, { page: url }, { page: `ENG/${INCIDENT}` }, { title: INCIDENT.toLowerCase(), space: 'Engineering' }];
    for (const way of ways) expect(records(await read({ ...way, part: 'meta' }))[0]).toMatchObject({ id, title: INCIDENT, version: 2 });
  });

  test('shows who wrote it and its text as Markdown', async () => {
    const { text } = await read({ page: `ENG/${INCIDENT}` });
    expect(text).toContain('body (by Marta Kowalska):');
    expect(text).toContain('> [!CAUTION]');
    expect(text).toContain('1. 09:12 deployment of the new retry policy');
  });

  test('in an earlier version shows what it held then', async () => {
    const { text } = await read({ page: `ENG/${INCIDENT}`, version: 1 });
    expect(text).toContain('Some customers were charged twice.');
    expect(text).toContain('version: 1');
  });

  test('reads blog posts by the same id', async () => {
    const { id } = stored(world, 'Release Train in Autumn');
    const told = await read({ page: id, include: ['labels', 'comments', 'attachments', 'ancestors'] });
    expect(records(told)[0]).toMatchObject({ kind: 'blogpost', labels: ['release'] });
  });

  test('outlines it, and reads the section that the outline names', async () => {
    expect((await read({ page: `ENG/${INCIDENT}`, part: 'outline' })).text).toMatch(
      /- #[0-9a-f]{7} Timeline \(\d+ characters\)\n.*- #[0-9a-f]{7} Cause/,
    );
    const section = body(records(await read({ page: `ENG/${INCIDENT}`, part: 'section', section: 'cause' }))[0]);
    expect(section).toContain('## Cause');
    expect(section).not.toContain('Timeline');
  });

  test('lists the headings when there is no such section', async () => {
    const told = await read({ page: `ENG/${INCIDENT}`, part: 'section', section: 'Costs' });
    expect(told.fault).toBe('input');
    expect(told.text).toContain('Timeline, Cause, Follow-up');
  });

  test('includes what is asked for', async () => {
    const include = ['labels', 'comments', 'ancestors', 'status', 'block_ids'];
    const [page] = records(await read({ page: `ENG/${INCIDENT}`, part: 'outline', include }));
    expect([...(page?.['labels'] as string[])].sort()).toEqual(['incidents', 'payments', 'postmortem']);
    expect(page?.['ancestors']).toMatchObject([{ title: 'Engineering Home' }, { title: 'Incident Reports' }]);
    expect(page?.['comments']).toMatchObject([{ place: 'footer', body: { author: 'Kenji Sato' } }]);
    expect((page?.['blocks'] as { text: string }).text).toMatch(
      /^#[0-9a-f]{7} panel.*\n {2}#[0-9a-f]{7} paragraph.*\n#[0-9a-f]{7} heading: Timeline/,
    );
  });

  test('includes attachments with their size', async () => {
    const [page] = records(await read({ page: 'ENG/Payment Provider Contract', part: 'meta', include: ['attachments'] }));
    expect(page?.['attachments']).toMatchObject([{ title: 'northbank-contract.pdf', bytes: 748 }]);
  });

  test('gives ADF and storage format on request', async () => {
    const { id, body: document } = stored(world, 'Decision Log');
    expect(JSON.parse(body(records(await read({ page: id, format: 'adf' }))[0]))).toEqual(document);
    expect(body(records(await read({ page: id, format: 'storage' }))[0])).toContain('<p>');
  });

  test.each(['markdown', 'adf', 'storage'])('continues a cut text as %s until all of it was read', async (format) => {
    const page = 'ENG/Postmortem: Double Charges';
    const whole = body(records(await read({ page, format, max_tokens: 20_000 }))[0]);
    const pieces: string[] = [];
    let cursor: unknown;
    do {
      const told = await read({ page, format, max_tokens: 330, ...(cursor === undefined ? {} : { cursor }) });
      expect(told.text).not.toContain('[cut here');
      pieces.push(body(records(told)[0]));
      cursor = told.structured?.['cursor'];
    } while (cursor !== undefined && pieces.length < 30);
    expect(pieces.length).toBeGreaterThan(1);
    if (format === 'adf')
      expect(pieces.flatMap((piece) => (JSON.parse(piece) as AdfDocument).content)).toEqual((JSON.parse(whole) as AdfDocument).content);
    else expect(pieces.join('')).toBe(whole);
  });

  test('a cursor goes on in the version that it came from', async () => {
    const { id } = stored(world, 'Incident Reports');
    const told = await read({ page: id, cursor: 'v1.10' });
    expect(told.text).toContain('version: 1');
    expect((await read({ page: id, cursor: 'v1.99999' })).fault).toBe('input');
    expect((await read({ page: id, cursor: 'elsewhere' })).fault).toBe('input');
  });
});

describe('a page that cannot be read', () => {
  test('is the same whether it is hidden or was never there', async () => {
    const jonas = await agentOf(world, 'jonas');
    const hidden = await jonas.read(ACTION, { page: stored(world, 'Northbank Pricing Annex').id });
    const missing = await jonas.read(ACTION, { page: '999999' });
    expect(hidden.fault).toBe('not-found-or-hidden');
    expect(hidden.text.replace(/\d+/g, '')).toBe(missing.text.replace(/\d+/g, ''));
  });

  test('lies in a space that is closed to agents: refused by the key of the space, and by its id like a page that is not there', async () => {
    const ada = await agentOf(world, 'ada');
    const hr = world.opened.state.confluence.contents.find((one) => one.spaceId === world.opened.state.confluence.space('HR')?.id);
    const spelled = await ada.read(ACTION, { page: `HR/${hr?.title}` });
    expect(spelled.fault).toBe('refused');
    expect(spelled.text).not.toContain('body');
    const [there, nowhere] = [await ada.read(ACTION, { page: hr?.id ?? '' }), await ada.read(ACTION, { page: '999999' })];
    expect(there.fault).toBe('not-found-or-hidden');
    expect(there.text.replace(hr?.id ?? '', 'ID')).toBe(nowhere.text.replace('999999', 'ID'));
  });
});

test.each([
  [{}, 'Give either page, or title and space'],
  [{ page: '1', title: 'x', space: 'ENG' }, 'Give either page, or title and space'],
  [{ title: 'x' }, 'belong together'],
  [{ page: '1', part: 'section' }, 'section goes with part=section'],
  [{ page: '1', format: 'storage', part: 'outline' }, 'part=full only'],
  [{ page: '1', part: 'meta', include: ['block_ids'] }, 'block_ids needs the text'],
])('the inputs %j are mended before anything is asked', async (input, message) => {
  const requests = world.opened.log.all().length;
  const told = await read(input);
  expect(told.fault).toBe('input');
  expect(told.text).toContain(message);
  expect(world.opened.log.all()).toHaveLength(requests);
});

test('blocks of a document are never lost or repeated, whatever the budget', () => {
  const block = fc.string({ minLength: 1, maxLength: 200 }).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 1, max: 120 }), (content, maxTokens) => {
      const document: AdfDocument = { type: 'doc', version: 1, content };
      const seen: unknown[] = [];
      let offset: number | undefined = 0;
      while (offset !== undefined) {
        const { texts, next } = documentTexts(document, { part: 'full', format: 'adf', maxTokens, offset, withBlocks: false });
        seen.push(...(JSON.parse(texts['body'] ?? '') as AdfDocument).content);
        offset = next;
      }
      expect(seen).toEqual(content);
    }),
  );
});
