import { startRuntime } from '../../../../host/runtime/runtime';
import { manifest } from '../fixture/manifest';
import { echoSite, people } from '../fixture/site';
import { webRequest } from '../fixture/request';

/** A process of its own that stores numbers, one after the other, and prints each when its write was acknowledged, until it is killed. */
async function writeForever(database: string): Promise<void> {
  const { site } = echoSite();
  const hook = async (): Promise<object> => {
    const { kvs } = await import('@forge/kvs');
    for (let n = 0; ; n += 1) {
      await kvs.transact().set(`n${n}`, n).set(`t${n}`, { owner: 'ada', at: n }, { entityName: 'ticket' }).execute();
      process.stdout.write(`${n}\n`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const runtime = startRuntime({ manifest, loadApp: () => Promise.resolve({ hook }), database, site, people, origin: () => '' });
  await runtime.webTrigger('hook', webRequest());
}

void writeForever(process.argv[2] ?? ':memory:');
