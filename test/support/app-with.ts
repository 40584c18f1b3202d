import type { Action } from '../../src/actions/define';

/** The app's handlers over a registry with further actions: for stages that no shipped action reaches yet. Everything else is the app's own. */
export function appWith(...further: readonly Action[]): () => Promise<Record<string, unknown>> {
  return async () => {
    const [shipped, { app }, { serveMcp }] = await Promise.all([
      import('../../src/index'),
      import('../../src/app'),
      import('../../src/mcp/serve'),
    ]);
    const pipeline = { ...app.pipeline, actions: [...app.pipeline.actions, ...further] };
    return { ...shipped, mcp: (event: unknown) => serveMcp(event, { ...app, pipeline }) };
  };
}
