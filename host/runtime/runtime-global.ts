import { randomUUID } from 'node:crypto';
import type { Installation } from './installation';
import type { ForgeModule, Manifest } from './manifest';

const APP_VERSION = '1.0.0';
export const ENVIRONMENT_TYPE = 'DEVELOPMENT';

interface InvocationIdentity {
  manifest: Manifest;
  installation: Installation;
  module: ForgeModule;
  functionKey: string;
  invocationId: string;
  accountId: string | undefined;
}

const nothing = (): void => undefined;
/** The platform collects what the SDK counts; here nobody reads it. */
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

/** The value of `__forge_runtime__` during one invocation. `remaining` gives the milliseconds until its deadline. */
export function forgeRuntime(
  { manifest, installation, module, functionKey, invocationId, accountId }: InvocationIdentity,
  remaining: () => number,
): object {
  return {
    appContext: {
      appId: manifest.appId,
      appVersion: APP_VERSION,
      environmentId: installation.environmentId,
      environmentType: ENVIRONMENT_TYPE,
      installationId: installation.installationId,
      invocationId,
      functionKey,
      moduleType: module.type,
      moduleKey: module.key,
      permissions: { scopes: [...manifest.scopes.keys()], external: { fetch: { backend: manifest.egress } } },
    },
    contextAri: installation.contextAri,
    ...(accountId !== undefined && { aaid: accountId }),
    proxy: { token: '', url: '', host: '' },
    tracing: { traceId: randomUUID().replaceAll('-', ''), spanId: randomUUID().replaceAll('-', '').slice(0, 16) },
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: remaining },
    realtime: {},
    container: {},
    metrics,
    featureFlags: () => false,
  };
}
