import type { Installation } from './installation';
import type { Invoker } from './invocation';
import type { ForgeModule, Manifest } from './manifest';
import { ENVIRONMENT_TYPE } from './runtime-global';

const MAX_INVOKE_BYTES = 500 * 1024;

export interface PageContext {
  moduleKey: string;
  cloudId: string;
  environmentId: string;
  environmentType: string;
  siteUrl: string;
  localId: string;
  locale: string;
  timezone: string;
  extension: Readonly<Record<string, unknown>>;
  accountId?: string;
}

/** The UI bridge's `invoke` as a resolver meets it: any function key of the module, by whoever can load the page. */
export class UiResolver {
  constructor(
    private readonly manifest: Manifest,
    private readonly installation: Installation,
    private readonly invoker: Invoker,
    private readonly origin: () => string,
  ) {}

  /** `accountId` is undefined for an anonymous visitor. Throws for a module without a resolver, and `FunctionFailure`. */
  async invoke(moduleKey: string, functionKey: string, payload: unknown, accountId: string | undefined): Promise<unknown> {
    const module = this.module(moduleKey);
    const event = { call: { functionKey, payload }, context: this.context(moduleKey, accountId) };
    return this.invoker.invoke(
      { module, via: 'resolver', payload: event, accountId, maxPayloadBytes: MAX_INVOKE_BYTES },
      (answer) => answer,
    );
  }

  /** What a module's page and its resolver are told of where they are and who looks. Throws for a module without a resolver. */
  context(moduleKey: string, accountId: string | undefined): PageContext {
    const { cloudId, environmentId, contextAri } = this.installation;
    return {
      moduleKey,
      cloudId,
      environmentId,
      environmentType: ENVIRONMENT_TYPE,
      siteUrl: this.origin(),
      localId: `${contextAri}/${moduleKey}`,
      locale: 'en-US',
      timezone: 'UTC',
      extension: { type: this.module(moduleKey).type },
      ...(accountId !== undefined && { accountId }),
    };
  }

  private module(moduleKey: string): ForgeModule {
    const module = this.manifest.modules.find((candidate) => candidate.key === moduleKey && candidate.resolver);
    if (!module) throw new Error(`The manifest has no module '${moduleKey}' with a resolver.`);
    return module;
  }
}
