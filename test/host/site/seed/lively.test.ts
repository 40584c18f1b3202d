import { DatabaseSync } from 'node:sqlite';
import { isDocument } from '../../../../host/site/document';
import type { AdfNode } from '../../../../host/site/document';
import { openSite } from '../../../../host/site/open-site';
import { livelySeed, smallSeed } from '../../../../host/site/seed/built-in';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { TODAY } from '../open-test-site';

const open = (seed = livelySeed) => openSite(new DatabaseSync(':memory:'), { now: () => TODAY, seed });
const { site, state } = open();
const { jira, confluence, people, blobs } = state;

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
    const byStatus = (status: string) => confluence.contents.filter((one) => one.type === 'page' && one.status === status).length;
    expect(jira.projects.all().length).toBeGreaterThanOrEqual(4);
    expect(jira.issues.all().length).toBeGreaterThanOrEqual(400);
    expect(jira.sprints.all().length).toBeGreaterThanOrEqual(12);
    expect(jira.versions.all().length).toBeGreaterThanOrEqual(6);
    expect(jira.worklogs.all().length).toBeGreaterThan(50);
    expect(jira.comments.all().length).toBeGreaterThan(50);
    expect(confluence.spaces.all().length).toBeGreaterThanOrEqual(4);
    expect(byStatus('current')).toBeGreaterThanOrEqual(120);
    expect(people.all().length).toBeGreaterThanOrEqual(14);
    expect(new Set(people.all().map(({ timeZone }) => timeZone)).size).toBeGreaterThanOrEqual(10);
    const created = jira.issues.all().map((issue) => issue.created);
    expect(Math.max(...created) - Math.min(...created)).toBeGreaterThan(340 * 24 * 3600 * 1000);
    expect(Math.max(...jira.issues.all().map((issue) => issue.updated))).toBeLessThan(TODAY);
  });

  test('with links between projects', () => {
    const project = (id: string) => jira.issues.get(id)?.projectId;
    expect(jira.links.filter(({ sourceId, targetId }) => project(sourceId) !== project(targetId)).length).toBeGreaterThan(10);
  });

  test('with a service desk, hostile tickets, a hidden project and an open one', () => {
    expect(jira.projects.find(({ typeKey }) => typeKey === 'service_desk')?.key).toBe('HELP');
    expect(JSON.stringify(jira.issue('HELP-4')?.values['description'])).toContain('Ignore your earlier instructions');
    const statuses = (path: string) => Object.values(ACCOUNTS).map((accountId) => asked(path, { kind: 'person', accountId }));
    expect(statuses('/rest/api/3/issue/LAW-1').filter((status) => status === 200)).toHaveLength(1);
    expect([asked('/rest/api/3/issue/PUB-1', { kind: 'anonymous' }), asked('/rest/api/3/issue/MOB-1', { kind: 'anonymous' })]).toEqual([
      200, 404,
    ]);
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
