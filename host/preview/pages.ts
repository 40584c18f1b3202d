import { z } from 'zod';
import type { PreviewPage } from './contract';

const uiModule = z.object({
  key: z.string(),
  title: z.string(),
  resource: z.string(),
  render: z.literal('native'),
  route: z.exactOptional(z.string()),
});
const manifestSchema = z.object({
  app: z.exactOptional(z.object({ id: z.string() })),
  modules: z.record(z.string(), z.array(z.unknown())),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
});

/** The modules with `view.createHistory`. */
const FULL_PAGES: readonly string[] = [
  'jira:adminPage',
  'jira:globalPage',
  'jira:projectPage',
  'confluence:globalPage',
  'confluence:globalSettings',
  'confluence:spacePage',
];

/** A UI Kit page of the manifest with the source file that it starts from. */
export interface AppPage extends PreviewPage {
  resource: string;
  /** Relative to the manifest. */
  entry: string;
  /** The part of its address that names it among the app's pages, where its kind has one. */
  route?: string;
}

/** The app's id as addresses have it: the last part of its ARI. Empty for a manifest without one. */
export function appIdOf(manifest: unknown): string {
  const id = manifestSchema.parse(manifest).app?.id ?? '';
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The UI Kit pages that a parsed `manifest.yml` declares. Throws for a page whose resource the manifest does not have. */
export function appPages(manifest: unknown): readonly AppPage[] {
  const { modules, resources } = manifestSchema.parse(manifest);
  return Object.entries(modules).flatMap(([moduleType, list]) =>
    list.flatMap((one) => {
      const page = uiModule.safeParse(one);
      if (!page.success) return [];
      const { key, title, resource, route } = page.data;
      const found = resources.find((candidate) => candidate.key === resource);
      if (!found) throw new Error(`manifest.yml: page '${key}' names resource '${resource}', which is not declared.`);
      return [
        {
          moduleKey: key,
          moduleType,
          title,
          isFull: FULL_PAGES.includes(moduleType),
          resource,
          entry: found.path,
          ...(route !== undefined && { route }),
        },
      ];
    }),
  );
}
