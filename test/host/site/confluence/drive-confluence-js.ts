import { confluenceEndpoints } from '../../../../host/site/confluence/endpoints';
import { drive } from '../client/drive';
import type { ClientCall } from '../client/drive';
import { confluenceSite } from './confluence-site';
import type { ConfluenceSite } from './confluence-site';
import { shapeCalls } from './shape-calls';
import { writingCalls } from './shape-calls-writing';

/** The calls of the shape tests, and then those that answer nothing to compare. */
function* calls(site: ConfluenceSite): Generator<ClientCall> {
  yield* shapeCalls(site);
  yield* writingCalls(site);
}

async function run(): Promise<void> {
  const { createClient } = await import('confluence.js/core');
  await drive({
    open: (origin) => confluenceSite(undefined, origin),
    person: 'ada',
    clientFor: (host, email, apiToken) => createClient({ host, auth: { type: 'basic', email, apiToken } }),
    modelled: confluenceEndpoints,
    exported: [...Object.values(await import('confluence.js/v2')), ...Object.values(await import('confluence.js/v1'))],
    calls,
  });
}

void run();
