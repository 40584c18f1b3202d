import React from 'react';
import { Button, Inline, Lozenge } from '@forge/react';
import { Problem } from '../problem';
import type { SettingsPart } from './settings-change';

/** Saves or discards what was typed, on this tab and on the others. */
export function SaveBar({ isDirty, isBusy, problems, onSave, onDiscard }: SettingsPart) {
  const wrong = problems.map(({ field, problem }) => `${field}: ${problem}`).join('\n');
  return (
    <>
      <Problem text={wrong === '' ? null : wrong} title="Nothing was saved: this needs mending" />
      <Inline space="space.100" alignBlock="center">
        <Button appearance="primary" isDisabled={isBusy || !isDirty} onClick={onSave}>
          Save
        </Button>
        <Button appearance="subtle" isDisabled={isBusy || !isDirty} onClick={onDiscard}>
          Discard
        </Button>
        {isDirty && <Lozenge appearance="moved">Not saved yet</Lozenge>}
      </Inline>
    </>
  );
}
