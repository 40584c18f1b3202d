import { DatabaseSync } from 'node:sqlite';
import { jiraEndpoints } from '../../../../host/site/jira/endpoints';
import { openSite } from '../../../../host/site/open-site';
import type { OpenSite } from '../../../../host/site/open-site';
import { drive } from '../client/drive';
import type { ClientCall } from '../client/drive';
import { TODAY } from '../open-test-site';
import { shapeCalls } from './shape-calls/all';
import { writingCalls } from './shape-calls/writing';

/** The calls of the shape tests, and then those that answer nothing to compare. */
function* calls(opened: OpenSite): Generator<ClientCall> {
  for (const [method, template, url, , sent] of shapeCalls) {
    // A text is JSON already.
    yield [method, template, url, typeof sent === 'string' ? JSON.parse(sent) : sent];
  }
  yield* writingCalls(opened);
}

async function run(): Promise<void> {
  const { createClient } = await import('jira.js/core');
  await drive({
    open: (origin) => openSite(new DatabaseSync(':memory:'), { now: () => TODAY, origin }),
    person: 'marta',
    clientFor: (host, email, apiToken) => createClient({ host, auth: { type: 'basic', email, apiToken } }),
    modelled: jiraEndpoints,
    exported: [...Object.values(await import('jira.js/cloud')), ...Object.values(await import('jira.js/agile'))],
    calls,
  });
}

void run();
