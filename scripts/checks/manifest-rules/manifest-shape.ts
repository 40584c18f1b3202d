import { parse } from 'yaml';
import * as z from 'zod';

const names = z.array(z.string()).default([]);
const modules = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.looseObject({ key: z.string(), ...shape })).default([]);
const input = z.looseObject({ description: z.string().default('') });
const index = z.union([
  z.string().transform((name) => ({ name, range: [name], partition: [] as string[] })),
  z.object({ name: z.string(), range: names, partition: names }),
]);
const entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.string() })).default({}),
  indexes: z.array(index).default([]),
});

const manifest = z.object({
  app: z.looseObject({ storage: z.looseObject({ entities: z.array(entity).default([]) }).prefault({}) }),
  permissions: z
    .looseObject({
      scopes: z.union([names, z.record(z.string(), z.object({ allowImpersonation: z.boolean().default(false) }))]).default([]),
    })
    .prefault({}),
  modules: z
    .object({
      function: modules({}),
      action: modules({ description: z.string().default(''), inputs: z.record(z.string(), input).default({}) }),
      'rovo:agent': modules({ name: z.string().default(''), prompt: z.string().default(''), actions: names }),
      'rovo:mcp': modules({ tools: names }),
      'automation:actionProvider': modules({ actions: names }),
      scheduledTrigger: modules({ interval: z.string().optional() }),
    })
    .catchall(modules({}))
    .prefault({}),
  resources: modules({ path: z.string().default('') }),
});

/** What the checks read of a manifest. */
export type Manifest = z.output<typeof manifest> & { text: string };

/** @throws when the text is no YAML or not shaped as a manifest. */
export function readManifest(text: string): Manifest {
  const parsed = manifest.safeParse(parse(text));
  if (!parsed.success) throw new Error(`manifest.yml: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, text };
}
