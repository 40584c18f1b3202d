import { DatabaseSync } from 'node:sqlite';
import { deskEndpoints } from '../../../../host/site/jsm/endpoints';
import { openSite } from '../../../../host/site/open-site';
import type { OpenSite } from '../../../../host/site/open-site';
import { drive } from '../client/drive';
import type { ClientCall } from '../client/drive';
import { TODAY } from '../open-test-site';
import { fileCalls } from './file-calls';
import { commentOn, shapeCalls } from './shape-calls';

/** The calls of the shape tests, each as whoever may make it, and then those that move files. */
function* calls(opened: OpenSite): Generator<ClientCall> {
  for (const [who, method, template, url, , sent] of shapeCalls) {
    yield [method, template, url.replace('{{comment}}', commentOn(opened.state)), sent, who];
  }
  yield* fileCalls(opened);
}

async function run(): Promise<void> {
  const { createClient } = await import('jira.js/core');
  await drive({
    open: (origin) => openSite(new DatabaseSync(':memory:'), { now: () => TODAY, origin }),
    person: 'kenji',
    clientFor: (host, email, apiToken) => createClient({ host, auth: { type: 'basic', email, apiToken } }),
    modelled: deskEndpoints,
    exported: Object.values(await import('jira.js/serviceDesk')),
    calls,
  });
}

void run();
