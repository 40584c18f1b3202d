import React from 'react';
import { Box, Inline, Stack } from '@atlaskit/primitives';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

const alignInline = prop.oneOf(['start', 'center', 'end', 'stretch']);
const spread = prop.oneOf(['space-between']);
const grow = prop.oneOf(['hug', 'fill']);

/** What places other components. */
export const layout = {
  Root: component({}, ({ children }) => children),
  Box: component({ padding: prop.space, paddingBlock: prop.space, paddingInline: prop.space }, ({ props, children }) => (
    <Box {...props}>{children}</Box>
  )),
  Stack: component(
    { space: prop.space, alignBlock: prop.oneOf(['start', 'center', 'end', 'stretch']), alignInline, spread, grow },
    ({ props, children }) => <Stack {...props}>{children}</Stack>,
  ),
  Inline: component(
    {
      space: prop.space,
      rowSpace: prop.space,
      alignBlock: prop.oneOf(['start', 'center', 'end', 'baseline', 'stretch']),
      alignInline,
      spread,
      grow,
      shouldWrap: prop.flag,
      separator: z.exactOptional(z.enum(['•', '|', '/', '·'])),
    },
    ({ props, children }) => <Inline {...props}>{children}</Inline>,
  ),
};
