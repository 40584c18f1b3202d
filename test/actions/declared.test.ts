import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actions } from '../../src/actions/registry';
import { sharedText } from '../support/shared';

const DESCRIPTIONS = [
  { file: 'confluence-v2.json', prefix: '/wiki/api/v2' },
  { file: 'confluence-v1.2026-01.json', prefix: '' },
  { file: 'jira-platform-v3.json', prefix: '' },
  { file: 'jsm.2025-10.json', prefix: '' },
];
/** The products whose scopes and clients are held to their descriptions here. */
const PRODUCTS = ['confluence', 'jsm', 'jira'] as const;

interface Operation {
  deprecated?: boolean;
  security?: readonly Record<string, readonly string[]>[];
  'x-atlassian-oauth2-scopes'?: readonly { scopes: readonly string[] }[];
}

interface Described {
  paths: Record<string, Record<string, Operation>>;
}

/** The sufficient scope sets of every published operation that is not deprecated, by `METHOD /path`. */
function published(): Map<string, (readonly string[])[]> | null {
  const all = new Map<string, (readonly string[])[]>();
  for (const { file, prefix } of DESCRIPTIONS) {
    const text = sharedText(`specs/${file}`);
    if (text === null) return null;
    const { paths } = JSON.parse(text) as Described;
    for (const [route, methods] of Object.entries(paths)) {
      for (const [method, { deprecated = false, security = [], ...more }] of Object.entries(methods)) {
        const granular = (more['x-atlassian-oauth2-scopes'] ?? []).map(({ scopes }) => scopes);
        const sets = [...security.flatMap((one) => Object.values(one)), ...granular].filter((scopes) => scopes.length > 0);
        if (!deprecated) all.set(`${method.toUpperCase()} ${prefix}${route}`, sets);
      }
    }
  }
  return all;
}

const operations = published();
const withSpecs = operations === null ? test.skip : test;
const declaring = actions.filter(({ product }) => PRODUCTS.some((one) => one === product));

withSpecs.each(declaring.map((action) => [action.id, action] as const))(
  '%s: its scopes cover its operations, and none is asked for in vain',
  (_, action) => {
    const needed = new Set<string>();
    for (const endpoint of action.endpoints) {
      const covering = operations?.get(endpoint)?.find((scopes) => scopes.every((scope) => scope in action.scopes));
      expect({ endpoint, covered: covering !== undefined }).toEqual({ endpoint, covered: true });
      for (const scope of covering ?? []) needed.add(scope);
    }
    expect([...needed].sort()).toEqual(Object.keys(action.scopes).sort());
  },
);

withSpecs.each(PRODUCTS)('the clients of %s call published operations only', (product) => {
  const folder = path.join(process.cwd(), 'src', 'clients', product);
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const called = sources.flatMap((text) => [...text.matchAll(/'((?:GET|POST|PUT|DELETE) \/[^']+)'/g)].map((match) => match[1] ?? ''));
  expect(called.length).toBeGreaterThan(5);
  expect(called.filter((operation) => !operations?.has(operation))).toEqual([]);
});
