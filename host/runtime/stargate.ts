import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { ForgeTarget } from './forge-target';
import { UnmodelledCall } from './forge-target';
import type { Manifest } from './manifest';
import { moduleOf } from './manifest';
import { pushEvents } from './queue-push';
import type { TriggerUrls } from './trigger-urls';

/** The braces are literal: the SDK leaves the platform to fill them in. */
const QUEUE_PUBLISH = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';

const graphqlSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });
const createVariables = z.object({ input: z.object({ triggerKey: z.string() }), forceCreate: z.boolean().optional() });
const deleteVariables = z.object({ id: z.string() });

interface StargateOptions {
  database: DatabaseSync;
  manifest: Manifest;
  urls: TriggerUrls;
  now(): number;
}

/** Atlassian's gateway as the SDK uses it as the app: web trigger URLs and queue pushes. Throws `UnmodelledCall` for anything else. */
export class Stargate {
  constructor(private readonly options: StargateOptions) {}

  serve(target: ForgeTarget, path: string, init: RequestInit, queueDepth: number): Response {
    const { database, manifest, now } = this.options;
    if (target.provider !== 'app' || typeof init.body !== 'string') throw new UnmodelledCall(target, path);
    const body = JSON.parse(init.body) as unknown;
    if (path === QUEUE_PUBLISH) return pushEvents(database, manifest, body, queueDepth, now());
    if (path !== '/graphql') throw new UnmodelledCall(target, path);
    const { query, variables } = graphqlSchema.parse(body);
    const [, operation] = /^\s*(?:query|mutation)\s+(\w+)/.exec(query) ?? [];
    const answer = operation === undefined ? undefined : this.operation(operation, variables);
    if (!answer) throw new UnmodelledCall(target, `${path} ${operation ?? 'without an operation name'}`);
    return Response.json({ data: answer });
  }

  private operation(name: string, variables: Record<string, unknown>): Record<string, unknown> | undefined {
    const { urls, manifest } = this.options;
    switch (name) {
      case 'forge_app_createWebTriggerUrl': {
        const { input, forceCreate } = createVariables.parse(variables);
        moduleOf(manifest, 'webtrigger', input.triggerKey);
        return { createWebTriggerUrl: { url: urls.urlOf(input.triggerKey, forceCreate) } };
      }
      case 'forge_app_deleteWebTriggerUrl': {
        const success = urls.delete(deleteVariables.parse(variables).id);
        return { deleteWebTriggerUrl: { success, message: success ? null : 'There is no such web trigger URL.' } };
      }
      case 'forge_app_webTriggerUrlsByAppContext':
        return { webTriggerUrlsByAppContext: urls.all() };
      default:
        return undefined;
    }
  }
}
