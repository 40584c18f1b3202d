import React, { Fragment, type ReactNode } from 'react';
import type { Component } from './component';
import { feedback } from './components/feedback';
import { form } from './components/form';
import { input } from './components/input';
import { layout } from './components/layout';
import { modal } from './components/modal';
import { people } from './components/people';
import { table } from './components/table';
import { tabs } from './components/tabs';
import { text } from './components/text';
import type { ForgeDoc } from './forge-doc';

const components = new Map<string, Component>(
  [feedback, form, input, layout, modal, people, table, tabs, text].flatMap((group) => Object.entries<Component>(group)),
);

/** What a tree of UI Kit looks like. Throws for a component, or a prop, that the preview does not know. */
export function Document({ node }: { node: ForgeDoc }): ReactNode {
  const known = components.get(node.type);
  if (!known) throw new Error(`The preview does not know the component <${node.type}>.`);
  return <Fragment>{known.show(node, render)}</Fragment>;
}

function render(nodes: readonly ForgeDoc[]): ReactNode {
  return nodes.map((node) => <Document key={node.key} node={node} />);
}
