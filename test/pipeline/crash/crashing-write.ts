import { startWorld } from '../../support/world';

type ForgeFetch = (...call: unknown[]) => unknown;

/** A process of its own that comments on an issue and is killed, as by `kill -9`, when the given call to the platform begins. */
async function comment(platform: string, site: string, key: string, step: number): Promise<void> {
  const world = await startWorld(undefined, { platform, site });
  const forward = Reflect.get(globalThis, '__forge_fetch__') as ForgeFetch;
  let calls = 0;
  const value: ForgeFetch = (...call) => {
    calls += 1;
    if (calls === step) process.kill(process.pid, 'SIGKILL');
    return forward(...call);
  };
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value });
  await world.mcp(key).call('jira_add_comment', { issue: 'PAY-1', body: 'Only once' });
  process.exit(0);
}

const [platform = '', site = '', key = '', step = ''] = process.argv.slice(2);
void comment(platform, site, key, Number(step));
