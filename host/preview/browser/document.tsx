import React, { Fragment, type ReactNode } from 'react';
import type { Component } from './component';
import { button } from './components/button';
import { choice } from './components/choice';
import { feedback } from './components/feedback';
import { form } from './components/form';
import { input } from './components/input';
import { layout } from './components/layout';
import { modal } from './components/modal';
import { nativeField } from './components/native-field';
import { navigation } from './components/navigation';
import { overlay } from './components/overlay';
import { people } from './components/people';
import { status } from './components/status';
import { table } from './components/table';
import { tabs } from './components/tabs';
import { text } from './components/text';
import type { ForgeDoc } from './forge-doc';

const components = new Map<string, Component>(
  [button, choice, feedback, form, input, layout, modal, nativeField, navigation, overlay, people, status, table, tabs, text].flatMap(
    (group) => Object.entries<Component>(group),
  ),
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
