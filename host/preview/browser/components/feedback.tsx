import React, { Fragment } from 'react';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { z } from 'zod';
import { component } from '../component';
import type { ForgeDoc } from '../forge-doc';
import { prop } from '../prop';

/** What tells a person how things stand. */
export const feedback = {
  EmptyState: component({ header: z.string(), description: prop.text }, ({ props, children }) => (
    <div className="uikit-empty-state">
      <Heading size="small">{props.header}</Heading>
      {props.description !== undefined && <Text as="p">{props.description}</Text>}
      {children}
    </div>
  )),
  Lozenge: component(
    { appearance: prop.oneOf(['default', 'inprogress', 'moved', 'new', 'removed', 'success']), isBold: prop.flag },
    ({ props, children }) => <Lozenge {...props}>{children}</Lozenge>,
  ),
  SectionMessage: component(
    { appearance: prop.oneOf(['information', 'warning', 'error', 'success', 'discovery']), title: prop.text },
    ({ props, node, render }) => {
      const isAction = ({ type }: ForgeDoc): boolean => type === 'SectionMessageAction';
      return (
        <SectionMessage
          {...props}
          actions={node.children.filter(isAction).map((one) => (
            <Fragment key={one.key}>{render([one])}</Fragment>
          ))}
        >
          {render(node.children.filter((one) => !isAction(one)))}
        </SectionMessage>
      );
    },
  ),
  SectionMessageAction: component({ href: prop.text, onClick: prop.handler }, ({ props: { href, onClick }, children }) =>
    href === undefined ? (
      <button type="button" className="uikit-message-action" onClick={() => void onClick?.({})}>
        {children}
      </button>
    ) : (
      <a href={href}>{children}</a>
    ),
  ),
  Spinner: component({ label: prop.text, size: prop.oneOf(['xsmall', 'small', 'medium', 'large', 'xlarge']) }, ({ props }) => (
    <Spinner {...props} />
  )),
};
