import type { Action } from '../actions/define';
import type { ProductHttpFor } from '../ports/product-http';
import type { Store } from '../ports/store';
import type { Log, Surroundings } from '../ports/surroundings';
import type { ProjectSight } from './project-sight';
import type { Limiter } from './stages/limit';

/** Everything that the pipeline needs from outside. */
export interface PipelinePorts {
  actions: readonly Action[];
  products: ProductHttpFor;
  store: Store;
  surroundings: Surroundings;
  log: Log;
  limiter: Limiter;
  sight: ProjectSight;
}
