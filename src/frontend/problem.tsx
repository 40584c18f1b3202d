import React from 'react';
import { SectionMessage, Text } from '@forge/react';

/** What went wrong, in the words of the app; nothing when all is well. */
export function Problem({ text, title = 'That did not work' }: { text: string | null; title?: string }) {
  if (text === null) return null;
  return (
    <SectionMessage appearance="error" title={title}>
      {text.split('\n').map((line, index) => (
        <Text key={index}>{line}</Text>
      ))}
    </SectionMessage>
  );
}
