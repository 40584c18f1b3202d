import { DatabaseSync } from 'node:sqlite';
import { openSite } from '../../../../host/site/open-site';
import { livelySeed, smallSeed } from '../../../../host/site/seed/built-in';
import { multiplied } from '../../../../host/site/seed/multiplied';
import type { Seed } from '../../../../host/site/seed/read-seed';
import type { SiteState } from '../../../../host/site/state';
import { TODAY } from '../open-test-site';

const open = (seed: Seed) => openSite(new DatabaseSync(':memory:'), { now: () => TODAY, seed: () => seed }).state;

/** Everything that people made. */
const made = ({ jira, jsm, confluence }: SiteState) => ({
  issues: jira.issues.all().length,
  changes: jira.changes.all().length,
  comments: jira.comments.all().length,
  worklogs: jira.worklogs.all().length,
  links: jira.links.all().length,
  remoteLinks: jira.remoteLinks.all().length,
  attachments: jira.attachments.all().length,
  sprints: jira.sprints.all().length,
  versions: jira.versions.all().length,
  filters: jira.filters.all().length,
  requests: jsm.requests.all().length,
  approvals: jsm.approvals.all().length,
  pages: confluence.contents.filter(({ type }) => type === 'page').length,
  folders: confluence.contents.filter(({ type }) => type === 'folder').length,
  posts: confluence.contents.filter(({ type }) => type === 'blogpost').length,
  pageVersions: confluence.versions.all().length,
  pageComments: confluence.comments.all().length,
  pageAttachments: confluence.attachments.all().length,
  watches: confluence.watches.all().length,
  templates: confluence.templates.all().length,
});

/** What it is made in. */
const setUp = ({ people, jira, jsm, confluence }: SiteState) => [
  people.all().map(({ id }) => id),
  ...[jira.issueTypes, jira.statuses, jira.priorities, jira.resolutions, jira.workflows, jira.customFields, jira.boards].map((all) =>
    all.all(),
  ),
  ...[jira.permissionSchemes, jira.components, jira.securityLevels, jsm.desks, jsm.requestTypes, jsm.queues, jsm.organizations].map((all) =>
    all.all(),
  ),
  jira.projects.all().map(({ key }) => key),
  confluence.spaces.all().map(({ key }) => key),
];

describe.each([
  ['small', smallSeed()],
  ['lively', livelySeed()],
])('the %s seed, three times over', (_, seed) => {
  const [once, thrice] = [open(seed), open(multiplied(seed, 3))];

  test('has three times as much of everything that people made', () => {
    const before = made(once);
    expect(Object.values(before)).not.toContain(0);
    expect(made(thrice)).toEqual(Object.fromEntries(Object.entries(before).map(([what, count]) => [what, count * 3])));
  });

  test('in the same places', () => {
    expect(setUp(thrice)).toEqual(setUp(once));
  });

  test('and what was there is there, each with a key and a name of its own', () => {
    for (const issue of once.jira.issues.all()) expect(thrice.jira.issues.get(issue.id)).toMatchObject({ key: issue.key });
    for (const { id } of once.jira.sprints.all()) expect(thrice.jira.sprints.get(id)).toEqual(once.jira.sprints.get(id));
    for (const { id } of once.jira.versions.all()) expect(thrice.jira.versions.get(id)).toEqual(once.jira.versions.get(id));
    const distinct = (names: string[]) => expect(new Set(names).size).toBe(names.length);
    distinct(thrice.jira.issues.all().map(({ key }) => key));
    distinct(thrice.jira.versions.all().map(({ projectId, name }) => `${projectId} ${name}`));
    distinct(thrice.confluence.contents.all().map(({ spaceId, type, title }) => `${spaceId} ${type} ${title}`));
    distinct(thrice.jira.filters.all().flatMap(({ shares, editors }) => [...shares, ...editors].map(({ id }) => id)));
    for (const { id } of thrice.jira.boards.all())
      expect(thrice.jira.sprints.filter(({ boardId, state }) => boardId === id && state === 'active').length).toBeLessThan(2);
  });
});

test('copies belong to each other: parents, links, sprints, versions, files and requests', () => {
  const { jira, jsm, blobs } = open(multiplied(smallSeed(), 3));
  const issue = (key: string) => jira.issue(key);
  expect(issue('PAY-28')?.values['summary']).toBe('Daily settlement file');
  expect(issue('PAY-28')?.values['parent']).toBe(issue('PAY-26')?.id);
  expect(jira.links.find(({ sourceId, targetId }) => sourceId === issue('PAY-28')?.id && targetId === issue('PAY-32')?.id)).toBeDefined();
  const names = (key: string, field: string, of: { get(id: string): { name: string } | undefined }): unknown => {
    const ids = issue(key)?.values[field];
    return Array.isArray(ids) && ids.map((id) => of.get(id)?.name);
  };
  const again = (listed: unknown): unknown => {
    expect(listed).toEqual([expect.any(String)]);
    return Array.isArray(listed) && listed.map((name) => `${String(name)} (3)`);
  };
  expect(names('PAY-48', 'customfield_10020', jira.sprints)).toEqual(again(names('PAY-8', 'customfield_10020', jira.sprints)));
  expect(names('PAY-48', 'fixVersions', jira.versions)).toEqual(again(names('PAY-8', 'fixVersions', jira.versions)));
  const log = jira.attachments.find(({ issueId, filename }) => issueId === issue('PAY-27')?.id && filename === 'gateway-log.txt');
  expect(blobs.get(`jira/${log?.id ?? ''}`)).toHaveLength(log?.size ?? -1);
  expect(jsm.requests.get(issue('HELP-40')?.id ?? '')).toMatchObject({ typeId: jsm.requests.get(issue('HELP-9')?.id ?? '')?.typeId });
});
