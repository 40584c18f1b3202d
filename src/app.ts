import { actions } from './actions/registry';
import { productOffer } from './mcp/product-offer';
import type { McpPorts } from './mcp/serve';
import { newLimiter } from './pipeline/limiter/limiter';
import type { PipelinePorts } from './pipeline/ports';
import { installation, mcpUrl } from './platform/invocation';
import { kvsStore } from './platform/kvs-store';
import { log } from './platform/log';
import { connectionsPage, pageOn } from './platform/page-address';
import { productFetch } from './platform/product-fetch';
import { surroundings } from './platform/surroundings';

/** Composition root: the one place where the platform meets the pipeline. */
const pipeline: PipelinePorts = {
  actions,
  products: productFetch,
  store: kvsStore,
  surroundings,
  log,
  limiter: newLimiter(),
  memory: { known: new Map() },
  connectionsPage,
};

export const app: McpPorts = { pipeline, installation, mcpUrl, offer: productOffer, pageOn };
