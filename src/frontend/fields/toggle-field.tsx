import React from 'react';
import { HelperMessage, Inline, Label, Stack, Toggle } from '@forge/react';

interface Given {
  id: string;
  label: string;
  help?: string;
  isOn: boolean;
  isBusy: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off. */
export function ToggleField({ id, label, help, isOn, isBusy, onChange }: Given) {
  return (
    <Stack>
      <Inline space="space.100" alignBlock="center">
        <Toggle id={id} isChecked={isOn} isDisabled={isBusy} onChange={() => onChange(!isOn)} />
        <Label labelFor={id}>{label}</Label>
      </Inline>
      {help !== undefined && <HelperMessage>{help}</HelperMessage>}
    </Stack>
  );
}
