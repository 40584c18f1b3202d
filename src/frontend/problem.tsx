import React from 'react';
import { SectionMessage, Text } from '@forge/react';

/** What went wrong, in the words of the app; nothing when all is well. */
export function Problem({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <SectionMessage appearance="error" title="That did not work">
      <Text>{text}</Text>
    </SectionMessage>
  );
}
