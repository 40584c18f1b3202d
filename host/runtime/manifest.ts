import { z } from 'zod';

const attributeType = z.enum(['string', 'boolean', 'float', 'integer', 'any']);
const indexSchema = z.union([
  z.string(),
  z.object({
    name: z.string(),
    range: z.array(z.string()).length(1, 'an index ranges over exactly one attribute'),
    partition: z.array(z.string()).default([]),
  }),
]);
const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: attributeType })),
  indexes: z.array(indexSchema).default([]),
});
const moduleSchema = z.looseObject({
  key: z.string(),
  function: z.string().optional(),
  resolver: z.looseObject({ function: z.string().optional() }).optional(),
});
const egressEntry = z.union([z.string(), z.object({ address: z.string() }), z.object({ remote: z.string() })]);
const manifestSchema = z.object({
  app: z.object({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/\S+$/),
    compatibility: z.record(z.string(), z.object({ required: z.boolean() })).default({}),
    storage: z.object({ entities: z.array(entitySchema).default([]) }).default({ entities: [] }),
  }),
  modules: z.record(z.string(), z.array(moduleSchema)),
  permissions: z.object({
    scopes: z.union([z.array(z.string()), z.record(z.string(), z.object({ allowImpersonation: z.boolean().default(false) }))]).default([]),
    external: z
      .object({ fetch: z.object({ backend: z.array(egressEntry).default([]) }).default({ backend: [] }) })
      .default({ fetch: { backend: [] } }),
  }),
});

export type AttributeType = z.infer<typeof attributeType>;
export type ForgeModule = z.infer<typeof moduleSchema> & { type: string };

/** A custom entity as declared; a bare index name is an index that ranges over the attribute of that name. */
export interface EntityDeclaration {
  name: string;
  attributes: ReadonlyMap<string, AttributeType>;
  indexes: ReadonlyMap<string, { range: string; partition: readonly string[] }>;
}

/** What the emulated platform reads of a manifest, checked and normalised. */
export interface Manifest {
  /** The id without its ARI prefix, as the platform puts it into the app context. */
  appId: string;
  requiredProduct: string;
  modules: readonly ForgeModule[];
  entities: readonly EntityDeclaration[];
  /** Scope → whether `asUser(accountId)` may use it. */
  scopes: ReadonlyMap<string, { allowImpersonation: boolean }>;
  /** Hosts that the backend may fetch from, as declared: `example.com`, `*.example.com`, with or without a scheme. */
  egress: readonly string[];
}

/** Reads a parsed `manifest.yml`. Throws with the path of every fault in what the platform uses; other parts are left to the linter. */
export function readManifest(parsed: unknown): Manifest {
  const result = manifestSchema.safeParse(parsed);
  if (!result.success) throw new Error(`manifest.yml: ${z.prettifyError(result.error)}`);
  const { app, modules, permissions } = result.data;
  const required = Object.entries(app.compatibility).find(([, { required }]) => required);
  const { scopes } = permissions;
  return {
    appId: app.id.replace('ari:cloud:ecosystem::app/', ''),
    requiredProduct: required?.[0] ?? 'jira',
    modules: Object.entries(modules).flatMap(([type, list]) => list.map((module) => ({ ...module, type }))),
    entities: app.storage.entities.map(readEntity),
    scopes: new Map(Array.isArray(scopes) ? scopes.map((scope) => [scope, { allowImpersonation: false }]) : Object.entries(scopes)),
    egress: permissions.external.fetch.backend.flatMap((entry) => addressOf(entry) ?? []),
  };
}

/** The module of that type and key. Throws when the manifest has none. */
export function moduleOf(manifest: Manifest, type: string, key: string): ForgeModule {
  const found = manifest.modules.find((module) => module.type === type && module.key === key);
  if (!found) throw new Error(`The manifest has no ${type} module '${key}'.`);
  return found;
}

function addressOf(entry: z.infer<typeof egressEntry>): string | undefined {
  if (typeof entry === 'string') return entry;
  return 'address' in entry ? entry.address : undefined;
}

function readEntity({ name, attributes, indexes }: z.infer<typeof entitySchema>): EntityDeclaration {
  const types = new Map(Object.entries(attributes).map(([attribute, { type }]) => [attribute, type]));
  const declared = new Map<string, { range: string; partition: string[] }>();
  for (const index of indexes) {
    const { name: key, range, partition } = typeof index === 'string' ? { name: index, range: [index], partition: [] } : index;
    const [ranged = ''] = range;
    for (const attribute of [ranged, ...partition]) {
      const type = types.get(attribute);
      if (!type || type === 'any') {
        throw new Error(
          `manifest.yml: index '${key}' of entity '${name}' needs a declared attribute with a type, '${attribute}' is ${type ?? 'not declared'}.`,
        );
      }
    }
    declared.set(key, { range: ranged, partition });
  }
  return { name, attributes: types, indexes: declared };
}
