import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addComment } from '../../../src/actions/confluence/add-comment';
import { createPage } from '../../../src/actions/confluence/create-page';
import { getPage } from '../../../src/actions/confluence/get-page';
import { searchContent } from '../../../src/actions/confluence/search-content';
import { updatePage } from '../../../src/actions/confluence/update-page';

const CATALOGUE = path.join(process.cwd(), '..', 'shared', 'specs', 'atlassian-op-catalog-2026-07.json');
const DESCRIPTIONS = [
  { file: 'confluence-v2.json', prefix: '/wiki/api/v2' },
  { file: 'confluence-v1.2026-01.json', prefix: '' },
  { file: 'jira-platform-v3.json', prefix: '' },
];

interface Described {
  deprecated?: boolean;
  security?: readonly Record<string, readonly string[]>[];
}

/** Every published operation by `METHOD /path`. */
function published(): Map<string, Described> {
  const all = new Map<string, Described>();
  for (const { file, prefix } of DESCRIPTIONS) {
    const text = readFileSync(path.join(path.dirname(CATALOGUE), file), 'utf8');
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Described>> };
    for (const [route, methods] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(methods)) all.set(`${method.toUpperCase()} ${prefix}${route}`, operation);
    }
  }
  return all;
}

const isPresent = existsSync(CATALOGUE);
if (!isPresent) console.warn('The API descriptions are not here: declared operations are not compared with them.');
const operations = isPresent ? published() : new Map<string, Described>();
const whenPresent = isPresent ? test : test.skip;

describe.each([searchContent, getPage, createPage, updatePage, addComment])('$id', (action) => {
  whenPresent.each(action.endpoints)('%s is published and not deprecated', (endpoint) => {
    expect(operations.get(endpoint)).toBeDefined();
    expect(operations.get(endpoint)?.deprecated ?? false).toBe(false);
  });

  whenPresent('its scopes cover its operations, and none is asked for in vain', () => {
    const needed = new Set<string>();
    for (const endpoint of action.endpoints) {
      const sets = (operations.get(endpoint)?.security ?? [])
        .flatMap(Object.values)
        .filter((scopes: readonly string[]) => scopes.length > 0);
      const covering = sets.find((scopes: readonly string[]) => scopes.every((scope) => scope in action.scopes));
      expect({ endpoint, covering }).toEqual({ endpoint, covering: expect.any(Array) });
      for (const scope of covering ?? []) needed.add(scope);
    }
    expect([...needed].sort()).toEqual(Object.keys(action.scopes).sort());
  });
});

test('the clients name published operations only', () => {
  const folder = path.join(process.cwd(), 'src', 'clients', 'confluence');
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const named = sources.flatMap((text) => [...text.matchAll(/'((?:GET|POST|PUT|DELETE) \/[^']+)'/g)].map((match) => match[1] ?? ''));
  expect(named.length).toBeGreaterThan(10);
  if (isPresent)
    expect(named.filter((operation) => !operations.has(operation) || operations.get(operation)?.deprecated === true)).toEqual([]);
});
