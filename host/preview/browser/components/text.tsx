import React from 'react';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

const size = z.exactOptional(z.union([z.string(), z.number()]));

function Numbered({ text: code }: { text: string }) {
  return (
    <code className="uikit-numbered">
      {code.split('\n').map((line, index) => (
        <span key={index}>{`${line}\n`}</span>
      ))}
    </code>
  );
}

/** What is read. The code components are our own: their Atlaskit packages bring a highlighter that pages here do not use. */
export const text = {
  String: component({ text: z.string() }, ({ props }) => props.text),
  Heading: component(
    {
      size: prop.oneOf(['xxlarge', 'xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall']),
      as: prop.oneOf(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
      id: prop.text,
    },
    ({ props: { size = 'medium', ...props }, children }) => (
      <Heading size={size} {...props}>
        {children}
      </Heading>
    ),
  ),
  Text: component(
    {
      size: prop.oneOf(['small', 'medium', 'large']),
      weight: prop.oneOf(['regular', 'medium', 'semibold', 'bold']),
      as: prop.oneOf(['span', 'p', 'strong', 'em', 'strike']),
      align: prop.oneOf(['start', 'center', 'end']),
      maxLines: prop.number,
      color: prop.oneOf([
        'color.text',
        'color.text.subtle',
        'color.text.subtlest',
        'color.text.danger',
        'color.text.warning',
        'color.text.success',
        'color.text.information',
      ]),
    },
    ({ props: { as = 'p', ...props }, children }) => (
      <Text as={as === 'strike' ? 'span' : as} {...props}>
        {as === 'strike' ? <s>{children}</s> : children}
      </Text>
    ),
  ),
  Strong: component({}, ({ children }) => <strong>{children}</strong>),
  Em: component({}, ({ children }) => <em>{children}</em>),
  Strike: component({}, ({ children }) => <s>{children}</s>),
  List: component({ type: z.enum(['ordered', 'unordered']) }, ({ props, children }) =>
    props.type === 'ordered' ? <ol>{children}</ol> : <ul>{children}</ul>,
  ),
  ListItem: component({}, ({ children }) => <li>{children}</li>),
  Image: component(
    { src: z.string(), alt: prop.text, size: prop.oneOf(['xsmall', 'small', 'medium', 'large', 'xlarge']), width: size, height: size },
    ({ props: { src, alt = '', width, height } }) => <img className="uikit-image" {...{ src, alt, width, height }} />,
  ),
  Code: component({}, ({ children }) => <code className="uikit-code">{children}</code>),
  CodeBlock: component(
    { text: z.string(), language: prop.text, shouldWrapLongLines: prop.flag, showLineNumbers: prop.flag },
    ({ props }) => (
      <pre className={props.shouldWrapLongLines === true ? 'uikit-code-block uikit-wrapped' : 'uikit-code-block'}>
        {props.showLineNumbers === true ? <Numbered text={props.text} /> : <code>{props.text}</code>}
      </pre>
    ),
  ),
};
