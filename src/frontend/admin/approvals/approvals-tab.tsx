import React, { useState } from 'react';
import { Heading, Stack } from '@forge/react';
import { HeldCall } from '../../approvals/held-call';
import { HeldList } from '../../approvals/held-list';
import { NumberField } from '../../fields/number-field';
import { problemAt } from '../../fields/problem-at';
import { SaveBar } from '../save-bar';
import type { SettingsPart } from '../settings-change';
import { ApprovalRules } from './approval-rules';

/** What waits for a human, who decides, and what waits now. */
export function ApprovalsTab(part: SettingsPart) {
  const { draft, isBusy, problems, onEdit } = part;
  const [opened, setOpened] = useState<string | null>(null);
  if (opened !== null) return <HeldCall id={opened} onClose={() => setOpened(null)} />;
  return (
    <Stack space="space.400">
      <ApprovalRules {...part} />
      <Stack space="space.100">
        <NumberField
          id="expire-hours"
          label="Hours in which a held call can be approved"
          value={draft.approvals.expireAfterHours}
          problem={problemAt(problems, 'approvals.expireAfterHours')}
          isBusy={isBusy}
          onChange={(expireAfterHours) => onEdit((before) => ({ ...before, approvals: { ...before.approvals, expireAfterHours } }))}
        />
        <SaveBar {...part} />
      </Stack>
      <Stack space="space.100">
        <Heading size="small">Calls that wait for your word</Heading>
        <HeldList which="waiting" onOpen={setOpened} />
      </Stack>
    </Stack>
  );
}
