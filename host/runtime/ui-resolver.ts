import type { Installation } from './installation';
import type { Invoker } from './invocation';
import type { Manifest } from './manifest';
import { ENVIRONMENT_TYPE } from './runtime-global';

const MAX_INVOKE_BYTES = 500 * 1024;

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
    const module = this.manifest.modules.find((candidate) => candidate.key === moduleKey && candidate.resolver);
    if (!module) throw new Error(`The manifest has no module '${moduleKey}' with a resolver.`);
    const { cloudId, environmentId } = this.installation;
    const context = {
      moduleKey,
      cloudId,
      environmentId,
      environmentType: ENVIRONMENT_TYPE,
      siteUrl: this.origin(),
      localId: `${this.installation.contextAri}/${moduleKey}`,
      locale: 'en-US',
      timezone: 'UTC',
      extension: { type: module.type },
      ...(accountId !== undefined && { accountId }),
    };
    const event = { call: { functionKey, payload }, context };
    return this.invoker.invoke(
      { module, via: 'resolver', payload: event, accountId, maxPayloadBytes: MAX_INVOKE_BYTES },
      (answer) => answer,
    );
  }
}
