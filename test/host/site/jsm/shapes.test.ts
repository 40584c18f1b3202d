import { deskEndpoints } from '../../../../host/site/jsm/endpoints';
import type { SiteRequest } from '../../../../host/site/request';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { described, descriptionOf } from '../../../support/published/descriptions';
import { exchangeFaults } from '../../../support/published/exchange-faults';
import { openTestSite } from '../open-test-site';
import { api, commentOn, desk, request, shapeCalls } from './shape-calls';
import { upload } from './upload';

if (!described) console.warn("Atlassian's description of the service desk is not here: the comparison of shapes is skipped.");
const withDescription = described ? describe : describe.skip;

/** Uploads and downloads, which a test of their own goes through. */
const FILES = [`POST ${desk}/attachTemporaryFile`, `POST ${request}/attachment`, `GET ${request}/attachment/{attachmentId}`];

withDescription('answers have the shapes that Atlassian publishes', () => {
  const site = openTestSite();

  test.each(shapeCalls.map((call) => [`${call[1]} ${call[2]}`, call] as const))('%s', (_name, [who, method, , url, status, sent]) => {
    const filled = new URL(url.replace('{{comment}}', commentOn(site.state)), 'http://site');
    const answer = site.ask(who, method, filled.href, sent);
    expect(answer.status).toBe(status);
    const body = sent === undefined ? null : JSON.stringify(sent);
    const asked: SiteRequest = { method, path: filled.pathname, query: filled.searchParams, headers: {}, body };
    expect(exchangeFaults(asked, answer)).toEqual([]);
  });

  test('files', () => {
    const temporary = upload(site, 'lena', 'notes.txt', 'what we saw');
    const body = JSON.stringify({ temporaryAttachmentIds: [temporary], public: true });
    const asked: SiteRequest = {
      method: 'POST',
      path: `${api}/request/HELP-9/attachment`,
      query: new URLSearchParams(),
      headers: {},
      body,
    };
    const answer = site.site.handle('jira', asked, { kind: 'person', accountId: ACCOUNTS.lena });
    expect(answer.status).toBe(201);
    expect(exchangeFaults(asked, answer)).toEqual([]);
  });

  test('no endpoint is left out', () => {
    const covered = [...shapeCalls.map(([, method, template]) => `${method} ${template}`), ...FILES].sort();
    expect(covered).toEqual(deskEndpoints.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

withDescription('scopes are those that Atlassian publishes', () => {
  test.each(deskEndpoints.map((row) => [`${row.method} ${row.path}`, row] as const))('%s', (_name, row) => {
    const operation = descriptionOf('jsm').paths.get(row.path)?.[row.method.toLowerCase()];
    // The shapes alone are typed where descriptions are read; scopes stand beside them.
    const published = operation as unknown as {
      security?: Record<string, string[]>[];
      'x-atlassian-oauth2-scopes'?: { scopes: string[] }[];
    };
    const granular = (published['x-atlassian-oauth2-scopes'] ?? []).map(({ scopes }) => scopes);
    const classic = (published.security ?? []).flatMap((entry) => Object.values(entry)).filter((scopes) => scopes.length > 0);
    const sets = [...granular, ...classic].map((scopes) => [...scopes].sort().join(' '));
    expect(row.scopes.map((scopes) => [...scopes].sort().join(' ')).sort()).toEqual([...new Set(sets)].sort());
  });
});
