import type { Inclusion, Reading } from './inclusion';

/** The type of the field that sums up branches, commits, pull requests and builds. */
export const DEVELOPMENT_FIELD = 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf';

const KIND = /"(\w+)":\{"overall":\{([^{}]*)/g;

/** The field is text around JSON, of which the counts are taken: `{…, json={"cachedValue":{"summary":{"commit":{"overall":{"count":3…`. */
export function developmentSummary(field: unknown): string[] {
  if (typeof field !== 'string') return [];
  return [...field.matchAll(KIND)].flatMap(([, kind, facts = '']) => {
    const count = /"count":(\d+)/.exec(facts)?.[1] ?? '0';
    const state = /"state":"(\w+)"/.exec(facts)?.[1];
    return count === '0' ? [] : [`${String(kind)} ${count}${state === undefined ? '' : ` (${state})`}`];
  });
}

/** Counts of linked development work. The commits and pull requests themselves have no public API. */
export function development({ issue }: Reading): Promise<Inclusion> {
  const [id] = Object.entries(issue.schema ?? {}).find(([, schema]) => schema.custom === DEVELOPMENT_FIELD) ?? [];
  if (id === undefined) return Promise.resolve({ notes: ['This site has no development field.'] });
  return Promise.resolve({ fields: { [id]: developmentSummary(issue.fields[id]) }, labels: { [id]: issue.names?.[id] ?? 'Development' } });
}
