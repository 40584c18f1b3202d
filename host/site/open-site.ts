import type { DatabaseSync } from 'node:sqlite';
import { overNetwork } from './behaviour/over-network';
import { SiteBehaviour } from './behaviour/site-behaviour';
import { Blobs } from './blobs';
import { Collection } from './collection';
import { confluenceEndpoints } from './confluence/endpoints';
import { ConfluenceState } from './confluence/state';
import { jiraEndpoints } from './jira/endpoints';
import { JiraState } from './jira/state';
import { deskEndpoints } from './jsm/endpoints';
import { JsmState } from './jsm/state';
import { People } from './people';
import { RequestLog } from './request-log';
import { Router } from './router';
import { plantSeed } from './seed/plant';
import { smallSeed } from './seed/built-in';
import type { Seed } from './seed/read-seed';
import { followSearchLag } from './search-lag';
import { serve } from './serve';
import type { Product, SiteRequest } from './request';
import type { Site } from './site';
import type { SiteState } from './state';
import { inTransaction } from './transaction';
import { unmodelledOperations } from './unmodelled';

const LOGGED_REQUESTS = 2_000;

export interface OpenSite {
  site: Site;
  people: People;
  state: SiteState;
  /** How the site and the network before it behave; a test may change it at any time. */
  behaviour: SiteBehaviour;
  /** The newest requests, for tests and people who look. */
  log: RequestLog;
  /** True when the database was empty and has just been filled. */
  seeded: boolean;
  /** The name of the seed that filled it. */
  grownFrom: string;
}

/**
 * Opens the site that `database` holds, and fills an empty one with the seed, all or nothing.
 * `now` is the site's clock in milliseconds since the epoch, which a test may set; `origin` is the address links start with.
 */
export function openSite(
  database: DatabaseSync,
  { now, origin = () => 'http://localhost', seed = smallSeed }: { now(): number; origin?(): string; seed?(): Seed },
): OpenSite {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const behaviour = new SiteBehaviour(now);
  followSearchLag(database, behaviour);
  const people = new People(database);
  const state: SiteState = {
    people,
    jira: new JiraState(database),
    jsm: new JsmState(database),
    confluence: new ConfluenceState(database),
    blobs: new Blobs(database),
    now: () => behaviour.now(),
    origin,
  };
  const seeded = people.all().length === 0;
  const origins = new Collection<{ id: 'seed'; name: string }>(database, 'grown-from');
  if (seeded) inTransaction(database, () => origins.put({ id: 'seed', name: plantSeed(state, seed()) }));
  const log = new RequestLog(LOGGED_REQUESTS);
  const router = new Router<SiteState>([...jiraEndpoints, ...deskEndpoints, ...confluenceEndpoints], unmodelledOperations);
  const served = serve({ database, router, state, log, now: () => state.now() });
  const endpointOf = (product: Product, { method, path }: SiteRequest): string | undefined => {
    const endpoint = router.find(product, method, path)?.endpoint;
    return endpoint && `${endpoint.method} ${endpoint.path}`;
  };
  return {
    site: overNetwork(served, behaviour, log, endpointOf),
    behaviour,
    people,
    state,
    log,
    seeded,
    grownFrom: origins.get('seed')?.name ?? 'an earlier version of the seed',
  };
}
