import React from 'react';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { z } from 'zod';
import { component } from '../component';
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
    ({ props, children }) => <SectionMessage {...props}>{children}</SectionMessage>,
  ),
  Spinner: component({ label: prop.text, size: prop.oneOf(['xsmall', 'small', 'medium', 'large', 'xlarge']) }, ({ props }) => (
    <Spinner {...props} />
  )),
};
