import React from 'react';
import { Heading, Stack } from '@forge/react';
import { ToggleField } from '../fields/toggle-field';
import { namedEntries } from '../fields/named-entries';
import { BridgeSwitch } from './bridge-switch';
import type { Settings, SettingsPart } from './settings-change';

const DOORS: Readonly<Record<keyof Settings['doors'], string>> = { mcp: 'External agents (MCP)', rovo: 'Rovo' };
const MEANING: typeof DOORS = {
  mcp: 'Claude, VS Code, Cursor and whatever else speaks the Model Context Protocol.',
  rovo: 'Agents that people chat with inside Atlassian products.',
};

/** The master switch, and the ways in. */
export function BridgeTab({ mcpUrl, ...part }: SettingsPart & { mcpUrl: string }) {
  const { settings, isBusy, onChange } = part;
  return (
    <Stack space="space.300">
      <BridgeSwitch {...part} mcpUrl={mcpUrl} />
      <Stack space="space.100">
        <Heading size="small">Ways in</Heading>
        {namedEntries(DOORS).map(([door, label]) => (
          <ToggleField
            key={door}
            id={`door-${door}`}
            label={label}
            help={MEANING[door]}
            isOn={settings.doors[door]}
            isBusy={isBusy}
            onChange={(isOn) => void onChange((before) => ({ ...before, doors: { ...before.doors, [door]: isOn } }))}
          />
        ))}
      </Stack>
    </Stack>
  );
}
