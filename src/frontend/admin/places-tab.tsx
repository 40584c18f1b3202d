import React from 'react';
import { Heading, Stack } from '@forge/react';
import { Field } from '../fields/field';
import { AccessSelect } from './access-select';
import { PlaceRules } from './place-rules';
import type { SettingsPart } from './settings-change';

/** What agents may do where. */
export function PlacesTab(part: SettingsPart) {
  const { settings, isBusy, onChange } = part;
  return (
    <Stack space="space.600">
      <Stack space="space.200">
        <Heading size="medium">Projects</Heading>
        <PlaceRules place="projects" {...part} />
      </Stack>
      <Stack space="space.200">
        <Heading size="medium">Spaces</Heading>
        <Field
          id="spaces-personal"
          label="In people's personal spaces, agents may"
          help="A personal space that is listed below by its own key or a pattern (~*) goes by that."
        >
          <AccessSelect
            id="spaces-personal"
            access={settings.spaces.personal}
            isBusy={isBusy}
            onChange={(personal) => void onChange((before) => ({ ...before, spaces: { ...before.spaces, personal } }))}
          />
        </Field>
        <PlaceRules place="spaces" {...part} />
      </Stack>
    </Stack>
  );
}
