import React, { useState } from 'react';
import { Button, DynamicTable, Heading, HelperMessage, Inline, Select, Stack, Text, Toggle } from '@forge/react';
import { actionIds } from '../../generated/action-ids';
import type { Settings, SettingsPart } from './settings-change';

function withAction(settings: Settings, id: string, isOn: boolean): Settings {
  return { ...settings, actions: { ...settings.actions, [id]: isOn } };
}

function withoutAction(settings: Settings, id: string): Settings {
  return { ...settings, actions: Object.fromEntries(Object.entries(settings.actions).filter(([listed]) => listed !== id)) };
}

/** Actions that are switched on or off by themselves, whatever the grid says. */
export function SingleActions({ settings, isBusy, onChange }: SettingsPart) {
  const [chosen, setChosen] = useState<string | null>(null);
  const listed = settings.actions;
  const options = actionIds.filter((id) => !(id in listed)).map((id) => ({ label: id, value: id }));
  const add = (id: string, isOn: boolean): void => {
    setChosen(null);
    void onChange((before) => withAction(before, id, isOn));
  };
  const rows = Object.entries(listed).map(([id, isOn]) => {
    const toggle = (
      <Toggle
        id={`action-${id}`}
        label={`${id} is on`}
        isChecked={isOn}
        isDisabled={isBusy}
        onChange={() => void onChange((before) => withAction(before, id, !isOn))}
      />
    );
    const remove = (
      <Button appearance="subtle" isDisabled={isBusy} onClick={() => void onChange((before) => withoutAction(before, id))}>
        Remove
      </Button>
    );
    return { key: id, cells: [<Text>{id}</Text>, toggle, remove].map((content, index) => ({ key: `${id}-${index}`, content })) };
  });
  return (
    <Stack space="space.100">
      <Heading size="small">Single actions</Heading>
      <HelperMessage>An action that is listed here is on or off by itself, whatever the table above says.</HelperMessage>
      {rows.length > 0 && (
        <DynamicTable
          label="Single actions"
          head={{ cells: ['Action', 'On', ''].map((content, index) => ({ key: `${index}`, content })) }}
          rows={rows}
        />
      )}
      <Inline space="space.100" alignBlock="center" grow="fill">
        <Stack grow="fill">
          <Select
            inputId="single-action"
            placeholder="Choose an action"
            options={options}
            value={options.find(({ value }) => value === chosen) ?? null}
            isDisabled={isBusy}
            onChange={(option: { value: string }) => setChosen(option.value)}
          />
        </Stack>
        <Button isDisabled={isBusy || chosen === null} onClick={() => chosen !== null && add(chosen, true)}>
          Switch on
        </Button>
        <Button isDisabled={isBusy || chosen === null} onClick={() => chosen !== null && add(chosen, false)}>
          Switch off
        </Button>
      </Inline>
    </Stack>
  );
}
