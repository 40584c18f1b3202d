import { app } from './app';
import { serveMcp } from './mcp/serve';
import { invokingPerson } from './platform/invocation';
import { resolverFor } from './platform/resolver';
import { sealAudit } from './pipeline/seal-audit';
import { watchCalls } from './pipeline/watch-calls';
import { pageFunctions } from './resolvers/functions';
import { serveRovo } from './rovo/serve';

/** The functions that the manifest names. One for each door; modules share them. */
export const action = (payload: unknown, context: unknown) => serveRovo(payload, invokingPerson(context), app);

export const mcp = (event: unknown) => serveMcp(event, app);

export const resolver = resolverFor(pageFunctions(app));

export const seal = () => sealAudit(app.pipeline);

export const watch = () => watchCalls(app.pipeline);
