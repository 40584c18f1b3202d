import Resolver from '@forge/resolver';
import type { PageFunction } from '../ports/page';

/** Forge's resolver over a table of functions. `context.accountId` is set by the platform, whatever a page sends (`@forge/resolver`). */
export function resolverFor(functions: Readonly<Record<string, PageFunction>>) {
  const resolver = new Resolver();
  for (const [key, run] of Object.entries(functions)) {
    resolver.define(key, (request: { payload?: unknown; context: Record<string, unknown> }) => {
      const { accountId, siteUrl } = request.context;
      const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
      return run({ person: text(accountId), site: text(siteUrl), payload: request.payload ?? {} });
    });
  }
  return resolver.getDefinitions();
}
