import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { startRuntime, type Runtime } from '../../../host/runtime/runtime';
import type { LedgerPorts } from '../../../src/pipeline/limiter/ledger';
import { webRequest } from '../../host/runtime/fixture/request';
import { echoSite, people } from '../../host/runtime/fixture/site';

type Work<Result> = (ports: LedgerPorts) => Promise<Result>;

interface OnStorage {
  runtime: Runtime;
  /** Runs work inside an invocation, with the app's real storage. */
  run<Result>(work: Work<Result>): Promise<Result>;
}

/** The emulated platform with the real manifest on one file of storage, whoever else has that file open. */
export function onStorage(database: string): OnStorage {
  const works: Work<void>[] = [];
  const mcp = async () => {
    const [{ kvsStore }, { surroundings }] = await Promise.all([
      import('../../../src/platform/kvs-store'),
      import('../../../src/platform/surroundings'),
    ]);
    await works.shift()?.({ store: kvsStore, surroundings });
    return { statusCode: 204 };
  };
  const manifest = parse(readFileSync('manifest.yml', 'utf8')) as unknown;
  const { site } = echoSite();
  const runtime = startRuntime({ manifest, loadApp: () => Promise.resolve({ mcp }), database, site, people, origin: () => '' });
  return {
    runtime,
    async run<Result>(work: Work<Result>) {
      const { promise, resolve } = Promise.withResolvers<Result>();
      works.push(async (ports) => {
        const outcome = work(ports);
        resolve(outcome);
        await Promise.allSettled([outcome]);
      });
      await runtime.webTrigger('mcp', webRequest());
      return promise;
    },
  };
}
