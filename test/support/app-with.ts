import type { Action } from '../../src/actions/define';
import type { Surroundings } from '../../src/ports/surroundings';

interface Changes {
  /** Actions beyond the shipped ones: for stages that no shipped action reaches yet. */
  actions?: readonly Action[];
  /** Time and chance that are not the machine's. */
  surroundings?: Partial<Surroundings>;
}

/** The app's handlers over a registry with further actions. Everything else is the app's own. */
export function appWith({ actions = [], surroundings = {} }: Changes): () => Promise<Record<string, unknown>> {
  return async () => {
    const [shipped, { app }, { serveMcp }, { serveRovo }, { invokingPerson }] = await Promise.all([
      import('../../src/index'),
      import('../../src/app'),
      import('../../src/mcp/serve'),
      import('../../src/rovo/serve'),
      import('../../src/platform/invocation'),
    ]);
    const pipeline = {
      ...app.pipeline,
      actions: [...app.pipeline.actions, ...actions],
      surroundings: { ...app.pipeline.surroundings, ...surroundings },
    };
    const ports = { ...app, pipeline };
    return {
      ...shipped,
      mcp: (event: unknown) => serveMcp(event, ports),
      action: (payload: unknown, context: unknown) => serveRovo(payload, invokingPerson(context), ports),
    };
  };
}
