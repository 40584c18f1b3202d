import React from 'react';
import { Link, SectionMessage, Stack, Text } from '@forge/react';
import type { ConsentView } from '../../../contract/consent';

export interface Answered {
  isApproved: boolean;
  /** Where the browser hands the answer over; good for one visit. */
  returnTo: string;
}

/** What a person sees who has answered, while the browser goes back to the client or where it did not go by itself. */
export function WayBack({ answered, request }: { answered: Answered; request: ConsentView }) {
  const { isApproved, returnTo } = answered;
  return (
    <SectionMessage appearance={isApproved ? 'success' : 'information'} title={isApproved ? 'Approved' : 'Refused'}>
      <Stack space="space.100">
        <Text>
          {isApproved
            ? `Your browser goes on to ${request.redirectHost} now, where the program gets its access.`
            : `Your browser goes on to ${request.redirectHost} now, where the program is told that it gets none.`}
        </Text>
        <Text>
          If it does not: <Link href={returnTo}>{isApproved ? 'finish signing in' : 'tell the program'}</Link>, in this same browser.
        </Text>
      </Stack>
    </SectionMessage>
  );
}
