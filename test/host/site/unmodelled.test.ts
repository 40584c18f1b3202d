import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { confluenceEndpoints } from '../../../host/site/confluence/endpoints';
import { jiraEndpoints } from '../../../host/site/jira/endpoints';
import { deskEndpoints } from '../../../host/site/jsm/endpoints';
import { unmodelledOperations } from '../../../host/site/unmodelled';

const CATALOG = path.join(process.cwd(), '..', 'shared', 'specs', 'atlassian-op-catalog-2026-07.json');
const present = existsSync(CATALOG);
if (!present) console.warn('The list of published operations is not here: its comparison with the endpoint table is skipped.');

/** `GET /rest/api/3/issue/{}`: names in paths differ between publications, their places do not. */
function placed(method: string, template: string): string {
  return `${method} ${template.replace(/\{[^}]*\}/g, '{}')}`;
}

(present ? describe : describe.skip)('the endpoint table beside what Atlassian publishes', () => {
  const catalog = present ? (JSON.parse(readFileSync(CATALOG, 'utf8')) as { m: string; p: string }[]) : [];
  const published = new Set(catalog.map(({ m, p }) => placed(m, p)));
  const rows = [...jiraEndpoints, ...deskEndpoints, ...confluenceEndpoints];
  const served = new Set(rows.map((row) => placed(row.method, row.path)));
  const paths = new Set([...served].map((row) => row.split(' ')[1]));

  test('the operations that are missing on served paths are exactly those that answer 501', () => {
    const missing = [...published].filter((row) => paths.has(row.split(' ')[1]) && !served.has(row)).sort();
    const listed = unmodelledOperations.map((row) => placed(...(row.split(' ') as [string, string]))).sort();
    expect(listed).toEqual(missing);
  });

  test('nothing is served that Atlassian does not publish, but for where its own links to files lead', () => {
    const invented = [...served].filter((row) => !published.has(row));
    expect(invented).toEqual(['GET /wiki/download/attachments/{}/{}']);
  });
});
