import React from 'react';
import { Stack } from '@forge/react';
import { SomeOfField } from '../fields/some-of-field';
import { ToggleField } from '../fields/toggle-field';
import { AlertList } from './alert-list';
import { ANOMALIES } from './anomaly-words';
import { SaveBar } from './save-bar';
import type { Settings, SettingsPart } from './settings-change';

type Anomalies = Settings['anomalies'];

/** What is watched for in the calls of each connection, and what follows. */
export function AnomaliesTab(part: SettingsPart) {
  const { draft, isBusy, onEdit } = part;
  const edit = (change: Partial<Anomalies>): void => onEdit((before) => ({ ...before, anomalies: { ...before.anomalies, ...change } }));
  return (
    <Stack space="space.300">
      <ToggleField
        id="watched"
        label="Watch every connection for what is unusual"
        isOn={draft.anomalies.watched}
        isBusy={isBusy}
        onChange={(watched) => edit({ watched })}
      />
      <SomeOfField
        id="pausing"
        label="Pause the connection until an admin lets it go on, when there is"
        help="What is not ticked is only told here."
        names={ANOMALIES}
        values={draft.anomalies.pausing}
        isBusy={isBusy}
        onChange={(pausing) => edit({ pausing })}
      />
      <SaveBar {...part} />
      <AlertList />
    </Stack>
  );
}
