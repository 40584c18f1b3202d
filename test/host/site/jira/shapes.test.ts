import { jiraEndpoints } from '../../../../host/site/jira/endpoints';
import { openTestSite } from '../open-test-site';
import { jiraPublished, jiraShapeErrors, operation } from './published-jira';
import { shapeCalls } from './shape-calls/all';

if (!jiraPublished) console.warn("Atlassian's description of Jira is not here: the comparison of shapes is skipped.");
const withDescription = jiraPublished ? describe : describe.skip;

/** Endpoints whose answers have no body to compare; each has tests of its own. */
const BODILESS = [
  'PUT /rest/api/3/issue/{issueIdOrKey}',
  'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
  'POST /rest/api/3/issueLink',
];

/** Endpoints whose calls need bytes, headers or ids that only a test of their own can have. */
const APART = [
  'DELETE /rest/api/3/version/{versionId}/relatedwork/{relatedWorkId}',
  'PUT /rest/api/3/version/{id}/relatedwork',
  'POST /rest/api/3/issue/{issueIdOrKey}/attachments',
  'GET /rest/api/3/attachment/content/{id}',
  'GET /rest/api/3/attachment/thumbnail/{id}',
  // For administrators, which the person of the calls is not.
  'GET /rest/api/3/task/{taskId}',
  'POST /rest/api/3/issue/archive',
  'PUT /rest/api/3/issue/archive',
  'PUT /rest/api/3/issue/unarchive',
  'POST /rest/api/3/project/{projectIdOrKey}/archive',
  'POST /rest/api/3/project/{projectIdOrKey}/restore',
];
const RETIRED = ['GET /rest/api/3/search', 'POST /rest/api/3/search'];

withDescription('answers have the shapes that Atlassian publishes', () => {
  const site = openTestSite();

  test.each(shapeCalls.map((call) => [`${call[0]} ${call[1]}`, call] as const))('%s', (_name, [method, template, url, status, sent]) => {
    const body = site.ask('marta', method, url, sent);
    expect(body.status).toBe(status);
    expect(jiraShapeErrors(method, template, status, body.body)).toEqual([]);
  });

  test('no endpoint is left out', () => {
    const covered = [...shapeCalls.map(([method, template]) => `${method} ${template}`), ...BODILESS, ...APART, ...RETIRED].sort();
    expect(covered).toEqual(jiraEndpoints.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

withDescription('scopes are those that Atlassian publishes', () => {
  const rows = jiraEndpoints.filter(({ method, path }) => !RETIRED.includes(`${method} ${path}`));

  test.each(rows.map((row) => [`${row.method} ${row.path}`, row] as const))('%s', (_name, row) => {
    const published = operation(row.method, row.path);
    const granular = (published['x-atlassian-oauth2-scopes'] ?? []).map(({ scopes }) => scopes);
    const classic = (published.security ?? []).flatMap((entry) => Object.values(entry)).filter((scopes) => scopes.length > 0);
    const sets = [...granular, ...classic].map((scopes) => [...scopes].sort().join(' '));
    expect(row.scopes.map((scopes) => [...scopes].sort().join(' ')).sort()).toEqual([...new Set(sets)].sort());
  });
});
