import React from 'react';
import { Code, Inline, Label, SectionMessage, Stack, Text, Toggle } from '@forge/react';
import type { SettingsPart } from './settings-change';

/** The master switch with what it means now. */
export function BridgeSwitch({ settings, mcpUrl, isBusy, onChange }: SettingsPart & { mcpUrl: string }) {
  const { raised } = settings;
  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="center">
        <Toggle
          id="raised"
          isChecked={raised}
          isDisabled={isBusy}
          onChange={() => void onChange((before) => ({ ...before, raised: !raised }))}
        />
        <Label labelFor="raised">Let agents in</Label>
      </Inline>
      {raised ? (
        <SectionMessage appearance="information" title="The bridge is raised">
          <Text>
            Agents may work here within the limits that are set here, each as the person who connected it and never with more than that
            person may do.
          </Text>
          <Text>
            External agents connect at <Code>{mcpUrl}</Code>
          </Text>
        </SectionMessage>
      ) : (
        <SectionMessage appearance="warning" title="The bridge is lowered">
          <Text>Every call of every agent is refused, from this moment on. Connections and settings are kept.</Text>
        </SectionMessage>
      )}
    </Stack>
  );
}
