import React from 'react';
import { Heading, Stack } from '@forge/react';
import { AllConnections } from './all-connections';
import { ConnectingRules } from './connecting-rules';
import type { SettingsPart } from './settings-change';

/** Who may connect, and who has. */
export function ConnectionsTab(part: SettingsPart) {
  return (
    <Stack space="space.600">
      <ConnectingRules {...part} />
      <Stack space="space.100">
        <Heading size="small">{"Everybody's connections"}</Heading>
        <AllConnections />
      </Stack>
    </Stack>
  );
}
