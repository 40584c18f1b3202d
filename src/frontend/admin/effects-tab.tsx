import React from 'react';
import { Stack } from '@forge/react';
import { ToggleField } from '../fields/toggle-field';
import { EffectsGrid } from './effects-grid';
import type { SettingsPart } from './settings-change';
import { SingleActions } from './single-actions';

/** What agents may do at all, wherever it is. */
export function EffectsTab(part: SettingsPart) {
  const { settings, isBusy, onChange } = part;
  return (
    <Stack space="space.300">
      <EffectsGrid {...part} />
      <ToggleField
        id="public-replies"
        label="Agents may write to customers of service desks"
        help="Public replies and whatever else customers read. Approval rules and the rule about untrusted text may still hold them."
        isOn={settings.publicReplies}
        isBusy={isBusy}
        onChange={(publicReplies) => void onChange((before) => ({ ...before, publicReplies }))}
      />
      <SingleActions {...part} />
    </Stack>
  );
}
