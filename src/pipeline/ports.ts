import type { Action } from '../actions/define';
import type { ProductHttp, ProductHttpFor } from '../ports/product-http';
import type { Store } from '../ports/store';
import type { Log, Surroundings } from '../ports/surroundings';
import type { Limiter } from './limiter/limiter';
import type { ShortMemory } from './short-memory';

/** Everything that the pipeline needs from outside. */
export interface PipelinePorts {
  actions: readonly Action[];
  products: ProductHttpFor;
  store: Store;
  surroundings: Surroundings;
  log: Log;
  limiter: Limiter;
  memory: ShortMemory;
  /** The address of the connections page. @param path where it opens; @param http any person's port, to learn the site's address. */
  connectionsPage(path: string, http: ProductHttp): Promise<string>;
}
