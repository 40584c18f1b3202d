import { DatabaseSync } from 'node:sqlite';
import { isDocument } from '../../../../host/site/document';
import type { AdfNode } from '../../../../host/site/document';
import { openSite } from '../../../../host/site/open-site';
import { livelySeed, smallSeed } from '../../../../host/site/seed/built-in';
import { TODAY } from '../open-test-site';

const open = (seed = livelySeed) => openSite(new DatabaseSync(':memory:'), { now: () => TODAY, seed });
const { site, state } = open();
const { jira, jsm, confluence, people, blobs } = state;

/** Every kind of node that stands in the pages. */
const kinds = new Set(confluence.versions.all().flatMap(({ body }) => body.content.flatMap(nodes)));
function nodes(node: AdfNode): string[] {
  return [node.type, ...(node.content ?? []).flatMap(nodes)];
}

/** The pictures that a page shows. */
function shown(contentId: string, content: readonly AdfNode[]): { contentId: string; fileId: unknown }[] {
  return content.flatMap((node) =>
    node.type === 'media' ? [{ contentId, fileId: node.attrs?.['id'] }] : shown(contentId, node.content ?? []),
  );
}

const asked = (path: string, caller: { kind: 'anonymous' } | { kind: 'person'; accountId: string }) =>
  site.handle('jira', { method: 'GET', path, query: new URLSearchParams(), headers: {}, body: null }, caller).status;

describe('the site of npm start tells a company’s year', () => {
  test('in numbers', () => {
    const project = (id: string) => jira.issues.get(id)?.projectId;
    const types = (rows: readonly { mimeType: string }[]) => new Set(rows.map(({ mimeType }) => mimeType));
    const pages = confluence.contents.filter(({ type, status }) => type === 'page' && status === 'current');
    const withNode = (kind: string) => pages.filter((page) => confluence.body(page).content.flatMap(nodes).includes(kind)).length;
    const seen = (id: string) =>
      jira.projects
        .filter(({ key }) => asked(`/rest/api/3/project/${key}`, { kind: 'person', accountId: id }) === 200)
        .map(({ key }) => key);
    const active = people.all().filter((one) => one.active);
    const rights = active.map(({ id, role, groups }) => JSON.stringify([role, groups.toSorted(), seen(id)]));
    const hostile = /assistant|agent must|earlier instructions|[\u{E0020}-\u{E007E}]/u;
    const isHostile = ({ id, creatorId, values }: (typeof issues)[number]): boolean =>
      hostile.test(JSON.stringify(values['description'])) ||
      jira.comments.find(
        (comment) => comment.issueId === id && comment.authorId === creatorId && hostile.test(JSON.stringify(comment.body)),
      ) !== undefined;
    const issues = jira.issues.all();
    const hostileBy = new Map<string, number>();
    for (const issue of issues.filter(isHostile)) hostileBy.set(issue.creatorId, (hostileBy.get(issue.creatorId) ?? 0) + 1);
    const anonymous = jira.projects.filter(({ key }) => asked(`/rest/api/3/project/${key}`, { kind: 'anonymous' }) === 200);
    const hidden = jira.projects.filter(({ key }) => active.filter(({ id }) => seen(id).includes(key)).length <= active.length / 4);

    const least: [what: string, count: number, wanted: number][] = [
      ['projects', jira.projects.all().length, 4],
      ['projects that their teams manage', jira.projects.filter(({ teamManaged }) => teamManaged === true).length, 1],
      ['service desks', jira.projects.filter(({ typeKey }) => typeKey === 'service_desk').length, 1],
      ['projects that most people cannot see', hidden.length, 1],
      ['projects open to anyone', anonymous.length, 1],
      ['issues', issues.length, 400],
      ['sprints', jira.sprints.all().length, 12],
      ['versions', jira.versions.all().length, 6],
      ['links across projects', jira.links.filter(({ sourceId, targetId }) => project(sourceId) !== project(targetId)).length, 12],
      ['worklogs', jira.worklogs.all().length, 100],
      ['comments', jira.comments.all().length, 100],
      ['remote links', jira.remoteLinks.all().length, 4],
      ['kinds of files', types(jira.attachments.all()).size, 4],
      ['requests', jsm.requests.all().length, 20],
      ['spaces', confluence.spaces.all().length, 4],
      ['pages', pages.length, 120],
      ['blog posts', confluence.contents.filter(({ type }) => type === 'blogpost').length, 4],
      ['pages with macros', withNode('extension'), 3],
      ['pages with tables', withNode('table'), 10],
      ['pages with layouts', withNode('layoutSection'), 3],
      ['pages with mentions', withNode('mention'), 10],
      ['pages with decisions', withNode('decisionItem'), 5],
      ['pages with images', withNode('mediaSingle'), 4],
      ['comments on pages', confluence.comments.all().length, 30],
      ['people', people.all().length, 14],
      ['different sets of rights', new Set(rights).size, 10],
      ['time zones', new Set(people.all().map(({ timeZone }) => timeZone)).size, 10],
      ['hostile tickets of one customer', Math.max(...hostileBy.values()), 4],
    ];
    expect(least.filter(([, count, wanted]) => count < wanted)).toEqual([]);
    expect([...types(jira.attachments.all())].toSorted()).toEqual(['application/pdf', 'image/png', 'text/csv', 'text/plain']);
    for (const accountId of hostileBy.keys()) expect(people.get(accountId)?.role).toBe('customer');
    expect(anonymous.map(({ key }) => key)).toEqual(['PUB']);
    expect(hidden.map(({ key }) => key)).toEqual(expect.arrayContaining(['FIN', 'LAW']));
  });

  test('over a year that ends today', () => {
    const created = jira.issues.all().map((issue) => issue.created);
    expect(Math.max(...created) - Math.min(...created)).toBeGreaterThan(340 * 24 * 3600 * 1000);
    expect(Math.max(...jira.issues.all().map((issue) => issue.updated))).toBeLessThan(TODAY);
  });

  test('with files of four kinds that hold what their names say', () => {
    const first = (name: string): string => {
      const file = jira.attachments.find(({ filename }) => filename === name);
      const bytes = Buffer.from(blobs.get(`jira/${file?.id ?? ''}`) ?? []);
      expect(bytes).toHaveLength(file?.size ?? -1);
      return bytes.toString('latin1', 0, 8);
    };
    expect(first('one-tap.png')).toBe('\x89PNG\r\n\x1a\n');
    expect(first('parcel-contract.pdf')).toBe('%PDF-1.4');
    expect(first('load-test.csv')).toBe('minute,o');
    expect(first('gateway-log.txt')).toBe('09:14:02');
    for (const { id, fileSize } of confluence.attachments.all()) expect(blobs.get(`confluence/${id}:1`)).toHaveLength(fileSize);
  });

  test('with pages of many forms', () => {
    for (const kind of [
      'extension',
      'table',
      'layoutSection',
      'mention',
      'decisionList',
      'taskList',
      'panel',
      'expand',
      'codeBlock',
      'status',
      'date',
      'inlineCard',
      'mediaSingle',
    ]) {
      expect(kinds).toContain(kind);
    }
    const pictures = confluence.versions.all().flatMap(({ contentId, body }) => shown(contentId, body.content));
    expect(pictures.length).toBeGreaterThan(3);
    for (const { contentId, fileId } of pictures)
      expect(confluence.attachments.find((file) => file.fileId === fileId)).toMatchObject({ contentId });
    expect(confluence.comments.filter(({ kind }) => kind === 'inline').length).toBeGreaterThan(3);
  });

  test('in documents that Atlassian’s schema knows', () => {
    const bodies = [...confluence.versions.all(), ...confluence.comments.all(), ...jira.comments.all()];
    expect(bodies.filter(({ body }) => !isDocument(body)).map(({ id }) => id)).toEqual([]);
    expect(
      jira.issues.filter(({ values: { description } }) => description !== undefined && !isDocument(description)).map(({ key }) => key),
    ).toEqual([]);
  });

  test('around the small site, of which nothing has changed', () => {
    const small = open(smallSeed).state;
    for (const issue of small.jira.issues.all()) expect(jira.issues.get(issue.id)).toEqual(issue);
    for (const page of small.confluence.contents.all()) expect(confluence.contents.get(page.id)).toEqual(page);
    for (const comment of small.jira.comments.all()) expect(jira.comments.get(comment.id)).toEqual(comment);
  });

  test('in the same way each time', () => {
    const again = open().state;
    expect(again.jira.issues.all()).toEqual(jira.issues.all());
    expect(again.confluence.versions.all()).toEqual(confluence.versions.all());
  });
});
