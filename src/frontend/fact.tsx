import React from 'react';
import { Stack, Text } from '@forge/react';

/** Something that is known, under its name. */
export function Fact({ name, children }: { name: string; children: React.ReactElement }) {
  return (
    <Stack space="space.025">
      <Text size="small" weight="medium" color="color.text.subtle">
        {name}
      </Text>
      {children}
    </Stack>
  );
}
