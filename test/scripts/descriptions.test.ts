import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationName, pathsForLookUp, useDescriptions } from '../../scripts/forge/descriptions';

/** How Forge's scope check finds the path of a route: the first pattern that matches anywhere. */
function found(paths: readonly string[], route: string): string | undefined {
  return paths.find((path) => new RegExp(`${path.replace(/\{.*?\}/g, '[^\\/\\s]*')}\\/?$`).test(route));
}

describe('descriptions for Forge’s scope check', () => {
  const paths = Object.keys(
    pathsForLookUp({ '/labels': {}, '/pages/{id}': {}, '/pages/search': {}, '/pages/{id}/labels': {} }, '/wiki/api/v2'),
  );

  test.each([
    ['/wiki/api/v2/pages/\\S*/labels', '^/wiki/api/v2/pages/{id}/labels'],
    ['/wiki/api/v2/labels', '^/wiki/api/v2/labels'],
    ['/wiki/api/v2/pages/search', '^/wiki/api/v2/pages/search'],
    ['/wiki/api/v2/pages/\\S*', '^/wiki/api/v2/pages/{id}'],
  ])('%s is looked up as %s', (route, path) => {
    expect(found(paths, route)).toBe(path);
  });

  test('absent ones are named and count as empty', () => {
    const folder = mkdtempSync(join(tmpdir(), 'drawbridge-test-'));
    const before = { ...process.env };
    try {
      writeFileSync(join(folder, 'confluence-v2.json'), JSON.stringify({ paths: { '/pages/{id}': { get: {}, put: {} } } }));
      const { absent, described } = useDescriptions(folder, folder);
      expect(absent).toHaveLength(4);
      expect([...described]).toEqual(['GET /wiki/api/v2/pages/{}', 'PUT /wiki/api/v2/pages/{}']);
      const read = (variable: string): unknown => JSON.parse(readFileSync(process.env[variable] ?? '', 'utf8'));
      expect(read('LOCAL_CONF_V2_SWAGGER')).toEqual({ paths: { '^/wiki/api/v2/pages/{id}': { get: {}, put: {} } } });
      expect(read('LOCAL_JIRA_SWAGGER')).toEqual({ paths: {} });
    } finally {
      process.env = before;
      rmSync(folder, { recursive: true });
    }
  });

  test('operations compare without the names of their parameters', () => {
    expect(operationName('get', '/rest/api/3/issue/{issueIdOrKey}')).toBe('GET /rest/api/3/issue/{}');
  });
});
