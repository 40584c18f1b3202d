import type { ReactNode } from 'react';
import { z } from 'zod';
import type { ForgeDoc } from './forge-doc';

/** How one UI Kit component is shown: which props it may have, and what becomes of them. */
export interface Component {
  show(node: ForgeDoc, render: (nodes: readonly ForgeDoc[]) => ReactNode): ReactNode;
}

interface Shown<Props> {
  props: Props;
  /** What is inside the component, already rendered. */
  children: ReactNode;
  node: ForgeDoc;
  render: (nodes: readonly ForgeDoc[]) => ReactNode;
}

/**
 * A component with exactly these props. A prop that is not listed throws by name, as an unknown component does: what the preview
 * cannot show it must not leave out silently.
 */
export function component<Shape extends z.ZodRawShape>(
  shape: Shape,
  view: (shown: Shown<z.output<z.ZodObject<Shape>>>) => ReactNode,
): Component {
  const schema = z.strictObject(shape);
  return {
    show(node, render) {
      const given = Object.fromEntries(Object.entries(node.props).filter(([, value]) => value !== undefined));
      const parsed = schema.safeParse(given);
      if (!parsed.success) throw new Error(`The preview cannot show <${node.type}>: ${z.prettifyError(parsed.error)}`);
      return view({ props: parsed.data, children: render(node.children), node, render });
    },
  };
}
