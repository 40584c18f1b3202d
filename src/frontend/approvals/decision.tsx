import React, { useState } from 'react';
import { Button, Inline, Label, Stack, TextArea } from '@forge/react';
import { Confirmation } from '../confirmation';

interface Given {
  action: string;
  isBusy: boolean;
  onDecide: (approve: boolean, reason: string) => void;
}

/** The word of a person on a held call, after a question. */
export function Decision({ action, isBusy, onDecide }: Given) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<'approve' | 'reject' | null>(null);
  const isApproval = asked === 'approve';
  return (
    <Stack space="space.100">
      <Stack>
        <Label labelFor="decision-reason">Your reason; the agent is told</Label>
        <TextArea
          id="decision-reason"
          value={reason}
          maxLength={500}
          isDisabled={isBusy}
          onChange={(event) => setReason(String(event.target.value))}
        />
      </Stack>
      <Inline space="space.100">
        <Button appearance="primary" isDisabled={isBusy} onClick={() => setAsked('approve')}>
          Approve
        </Button>
        <Button isDisabled={isBusy} onClick={() => setAsked('reject')}>
          Reject
        </Button>
      </Inline>
      <Confirmation
        question={asked === null ? null : `${isApproval ? 'Approve' : 'Reject'} ${action}?`}
        consequence={
          isApproval
            ? 'It runs at once, as the person for whom the agent asked, if nothing has changed since.'
            : 'It is never run. The agent is told, and is refused when it asks for the same again.'
        }
        verb={isApproval ? 'Yes, approve' : 'Yes, reject'}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          onDecide(isApproval, reason);
        }}
      />
    </Stack>
  );
}
