import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { described, descriptionOf, familyOf } from '../../../support/published/descriptions';
import type { Scoped } from '../../../support/published/descriptions';

export { shapeErrors as jiraShapeErrors } from '../../../support/published/shape-errors';

/** The list of operations, which knows the newest ones too, but no shapes. */
const CATALOG = path.join(process.cwd(), '..', 'shared', 'specs', 'atlassian-op-catalog-2026-07.json');

/** Whether all that Atlassian publishes of Jira is on this machine; tests that need it are skipped with a notice where it is not. */
export const jiraPublished = described && existsSync(CATALOG);

let catalog: { m: string; p: string; sc: string[] }[] | undefined;

/** What is published of the scopes of an operation. Throws for an operation that is not published. */
export function operation(method: string, template: string): Scoped {
  const family = familyOf(template);
  const published = family && descriptionOf(family).paths.get(template)?.[method.toLowerCase()];
  if (published) return published;
  catalog ??= JSON.parse(readFileSync(CATALOG, 'utf8')) as NonNullable<typeof catalog>;
  const listed = catalog.find(({ m, p }) => m === method && p === template);
  if (!listed) throw new Error(`${method} ${template} is not published.`);
  return { 'x-atlassian-oauth2-scopes': [{ scopes: listed.sc }] };
}
