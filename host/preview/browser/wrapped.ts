import type { ForgeDoc } from './forge-doc';

/** What UI Kit has put into the wrapper with this name, whatever else the component holds. */
export function wrapped(node: ForgeDoc, name: string): readonly ForgeDoc[] {
  return node.children.find(({ type, props }) => type === 'ContentWrapper' && props['name'] === name)?.children ?? [];
}
