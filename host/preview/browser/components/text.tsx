import React from 'react';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

/** What is read. The code components are our own: their Atlaskit packages bring a highlighter that pages here do not use. */
export const text = {
  String: component({ text: z.string() }, ({ props }) => props.text),
  Heading: component(
    { size: prop.oneOf(['xxlarge', 'xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall']), as: prop.oneOf(['h1', 'h2', 'h3', 'h4']) },
    ({ props: { size = 'medium', as }, children }) => (
      <Heading size={size} {...(as !== undefined && { as })}>
        {children}
      </Heading>
    ),
  ),
  Text: component(
    {
      size: prop.oneOf(['small', 'medium', 'large']),
      weight: prop.oneOf(['regular', 'medium', 'semibold', 'bold']),
      as: prop.oneOf(['span', 'p', 'strong', 'em']),
      color: prop.oneOf(['color.text', 'color.text.subtle', 'color.text.subtlest', 'color.text.danger']),
    },
    ({ props: { as = 'p', ...props }, children }) => (
      <Text as={as} {...props}>
        {children}
      </Text>
    ),
  ),
  Code: component({}, ({ children }) => <code className="uikit-code">{children}</code>),
  CodeBlock: component({ text: z.string(), language: prop.text, shouldWrapLongLines: prop.flag }, ({ props }) => (
    <pre className={props.shouldWrapLongLines === true ? 'uikit-code-block uikit-wrapped' : 'uikit-code-block'}>
      <code>{props.text}</code>
    </pre>
  )),
};
