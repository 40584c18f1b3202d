/** A node of the tree that UI Kit hands to its host after every commit (`reconcile`). */
export interface ForgeDoc {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: ForgeDoc[];
}

/** A copy that later commits leave alone: UI Kit sends the same live tree again and again. Functions stay themselves. */
export function copyOf({ type, key, props, children }: ForgeDoc): ForgeDoc {
  return { type, key, props: { ...props }, children: children.map(copyOf) };
}
