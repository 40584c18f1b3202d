import React from 'react';
import { Stack, Text } from '@forge/react';
import { Problem } from '../../problem';

/** Says that there is nothing to decide (any more), and what that can mean. Which of it is true is not told: the request may be another's. */
export function Over({ text }: { text: string }) {
  return (
    <Stack space="space.150">
      <Problem text={text} title="This request cannot be answered" />
      <Text>
        A request is good for ten minutes and for one answer, and it belongs to the first person who opens it. One that is over, was
        answered already, is somebody else’s or never was looks the same from here.
      </Text>
      <Text>Nothing was given to anybody by opening it.</Text>
    </Stack>
  );
}
