import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { isDocument } from '../../../../host/site/document';
import { openSite } from '../../../../host/site/open-site';
import { readSeed } from '../../../../host/site/seed/read-seed';

const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SMALL = path.join(process.cwd(), 'host', 'site', 'seed', 'data', 'small.json');

function written(content: unknown, name = 'seed.json'): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const open = (file: string) => openSite(new DatabaseSync(':memory:'), { now: () => 0, seed: () => readSeed(file, isDocument) }).state;

/** What is said of a seed on top of the small one. */
function complaint(more: object): string {
  try {
    open(written({ include: [SMALL], ...more }));
  } catch (error) {
    if (error instanceof Error && error.name === 'SeedError') return error.message.replace(`${folder}/`, '');
    throw error;
  }
  return '';
}

const issue = { type: 'Task', summary: 'One more', by: 'marta', day: 75 };

describe('a seed file', () => {
  test('adds to what it includes, which stays as it is', () => {
    const state = open(written({ include: [SMALL], jira: { issues: { PAY: [issue, { ...issue, parent: 'PAY-21', type: 'Sub-task' }] } } }));
    expect(state.jira.issue('PAY-20')?.values['summary']).toBe('Renew the certificate for the card network');
    expect(state.jira.issue('PAY-21')?.values['summary']).toBe('One more');
    expect(state.jira.issue('PAY-22')?.values['parent']).toBe(state.jira.issue('PAY-21')?.id);
  });

  test('puts pages below pages that are there, with mentions named and files kept byte by byte', () => {
    writeFileSync(path.join(folder, 'numbers.csv'), 'a,b\r\n1,2\r\n');
    const mention = { type: 'paragraph', content: [{ type: 'mention', attrs: { id: 'kenji' } }] };
    const by = { by: 'marta', at: '2026-11-01T10:00:00.000Z' };
    const csv = { ...by, title: 'numbers.csv', mediaType: 'text/csv', mediaTypeDescription: 'CSV', file: 'numbers.csv', comment: '' };
    const page = { title: 'Added', versions: [{ ...by, body: { type: 'doc', version: 1, content: [mention] } }], attachments: [csv] };
    const { confluence, people, blobs } = open(
      written({ include: [SMALL], confluence: { pages: [{ space: 'ENG', under: 'Decision Log', page }] } }),
    );
    const added = confluence.contents.find(({ title }) => title === 'Added');
    expect(added && confluence.ancestors(added).map(({ title }) => title)).toContain('Decision Log');
    const kenji = people.all().find(({ displayName }) => displayName === 'Kenji Sato');
    expect(added && confluence.body(added).content[0]?.content).toEqual([
      { type: 'mention', attrs: { id: kenji?.id, text: '@Kenji Sato' } },
    ]);
    const file = confluence.attachments.find(({ title }) => title === 'numbers.csv');
    expect(file?.fileSize).toBe(10);
    expect(Buffer.from(blobs.get(`confluence/${file?.id ?? ''}:1`) ?? []).toString()).toBe('a,b\r\n1,2\r\n');
  });

  test('brings its own people', () => {
    const person = { id: 'a:1', name: 'Ana Sol', role: 'member', timeZone: 'Europe/Lisbon', groups: ['jira-users'] };
    const state = open(written({ include: [SMALL], people: { ana: person }, jira: { issues: { PAY: [{ ...issue, assignee: 'ana' }] } } }));
    expect(state.people.get('a:1')).toMatchObject({ displayName: 'Ana Sol', email: 'ana.sol@example.com', active: true });
    expect(state.jira.issue('PAY-21')?.values['assignee']).toBe('a:1');
  });
});

describe('a file that is no seed is refused in one line, with the place of the first fault', () => {
  test.each<[object, string]>([
    [{ jira: { issues: { PAY: [{ ...issue, by: 'nobody' }] } } }, "seed.json: jira.issues.PAY[0].by: nobody has the handle 'nobody'."],
    [{ jira: { issues: { PAY: [issue, { ...issue, day: 'soon' }] } } }, 'seed.json: jira.issues.PAY[1].day: '],
    [{ jira: { issues: { PAY: [{ ...issue, colour: 'red' }] } } }, 'seed.json: jira.issues.PAY[0]: Unrecognized key: "colour".'],
    [{ jira: { issues: { PAY: [{ ...issue, status: 'Lost' }] } } }, "seed.json: The site's data are broken: no 'Lost' in the seed of PAY."],
    [{ jira: { issues: { NONE: [issue] } } }, 'no project NONE.'],
    [{ jira: { links: [['PAY-1', 'Relates', 'PAY-999']] } }, 'no issue PAY-999.'],
    [
      { jira: { issues: { PAY: [{ ...issue, description: { type: 'doc', version: 1, content: [{ type: 'blink' }] } }] } } },
      'PAY[0].description: is neither',
    ],
    [
      { jira: { attachments: [{ issue: 'PAY-1', filename: 'x', mimeType: 'text/plain', file: 'gone.txt', day: 1 }] } },
      "jira.attachments[0].file: the file 'gone.txt' cannot be read: ENOENT.",
    ],
    [{ people: { ana: { id: 'x', name: 'Ana', role: 'member', timeZone: 'Mars/Base' } } }, 'people.ana.timeZone: is no IANA time zone.'],
    [
      {
        confluence: {
          pages: [
            { space: 'ENG', under: 'Nowhere', page: { title: 'x', versions: [{ by: 'ada', at: '2026-01-01T00:00:00Z', body: 'x' }] } },
          ],
        },
      },
      "There is no page 'Nowhere' in the space ENG.",
    ],
    [
      {
        confluence: {
          posts: [{ space: 'NONE', post: { title: 'x', versions: [{ by: 'ada', at: '2026-01-01T00:00:00Z', body: 'x' }] } }],
        },
      },
      "The post 'x' is of the space NONE, which does not exist.",
    ],
    [{ include: ['gone.json'] }, 'gone.json cannot be read: ENOENT.'],
    [{ include: ['seed.json'] }, 'seed.json: include: it includes itself.'],
    [{ include: [] }, 'people: nobody has the role admin, member, restricted.'],
  ])('%j', (more, words) => {
    const said = complaint(more);
    expect(said).toContain(words);
    expect(said).not.toContain('\n');
  });

  test('text that is not JSON', () => {
    expect(() => readSeed(written('{ "people": '))).toThrow(/seed\.json is not JSON: .*\./);
  });

  test('whatever JSON it is, it is read or refused by name', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const file = written(value, 'any.json');
        try {
          readSeed(file);
        } catch (error) {
          expect(error).toMatchObject({ name: 'SeedError' });
        }
      }),
    );
  });
});
