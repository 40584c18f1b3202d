import type { Action } from '../../src/actions/define';

interface Changes {
  /** Actions beyond the shipped ones: for stages that no shipped action reaches yet. */
  actions: readonly Action[];
  /** What the platform says is left of the invocation's time. */
  remainingMilliseconds?: number;
}

/** The app's handlers over a registry with further actions. Everything else is the app's own. */
export function appWith({ actions, remainingMilliseconds }: Changes): () => Promise<Record<string, unknown>> {
  return async () => {
    const [shipped, { app }, { serveMcp }] = await Promise.all([
      import('../../src/index'),
      import('../../src/app'),
      import('../../src/mcp/serve'),
    ]);
    const { surroundings } = app.pipeline;
    const pipeline = {
      ...app.pipeline,
      actions: [...app.pipeline.actions, ...actions],
      surroundings:
        remainingMilliseconds === undefined ? surroundings : { ...surroundings, remainingMilliseconds: () => remainingMilliseconds },
    };
    return { ...shipped, mcp: (event: unknown) => serveMcp(event, { ...app, pipeline }) };
  };
}
