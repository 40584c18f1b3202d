import React, { useState } from 'react';
import { Box, Button, Heading, Inline, Label, Stack, Text } from '@forge/react';
import type { PlaceKind } from '../../contract/places';
import { Problem } from '../problem';
import { AccessSelect, type Access } from './access-select';
import { PatternForm } from './pattern-form';
import { PlacePicker } from './place-picker';
import { isPattern, PLACE_WORDS } from '../places/place-words';
import { RulesTable } from './rules-table';
import type { Settings, SettingsPart } from './settings-change';
import { usePlaceNames } from './use-place-names';

function withRule(settings: Settings, place: PlaceKind, key: string, access: Access): Settings {
  const list = settings[place];
  return { ...settings, [place]: { ...list, rules: { ...list.rules, [key]: access } } };
}

function withoutRule(settings: Settings, place: PlaceKind, key: string): Settings {
  const list = settings[place];
  return { ...settings, [place]: { ...list, rules: Object.fromEntries(Object.entries(list.rules).filter(([listed]) => listed !== key)) } };
}

/** What agents may do in single projects or spaces, and in all that are not listed. */
export function PlaceRules({ place, settings, isBusy, onChange }: SettingsPart & { place: PlaceKind }) {
  const [isPicking, setPicking] = useState(false);
  const { one, many } = PLACE_WORDS[place];
  const { default: elsewhere, rules } = settings[place];
  const { names, task } = usePlaceNames(
    place,
    Object.keys(rules).filter((key) => !isPattern(key)),
  );
  return (
    <Stack space="space.300">
      <Stack space="space.050">
        <Label labelFor={`${place}-default`}>{`In every ${one} that is not listed below, agents may`}</Label>
        <AccessSelect
          id={`${place}-default`}
          access={elsewhere}
          isBusy={isBusy}
          onChange={(next) => void onChange((before) => ({ ...before, [place]: { ...before[place], default: next } }))}
        />
      </Stack>
      <Stack space="space.100">
        <Inline spread="space-between" alignBlock="center">
          <Heading size="small">{`Listed ${many}`}</Heading>
          <Button appearance="primary" isDisabled={isBusy} onClick={() => setPicking(true)}>
            {`Add ${many}`}
          </Button>
        </Inline>
        <Problem text={task.problem} />
        <RulesTable
          place={place}
          rules={rules}
          names={names}
          isBusy={isBusy}
          onAccess={(key, access) => void onChange((before) => withRule(before, place, key, access))}
          onRemove={(key) => void onChange((before) => withoutRule(before, place, key))}
        />
        <PatternForm
          place={place}
          isBusy={isBusy}
          onAdd={(key, access) => void onChange((before) => withRule(before, place, key, access))}
        />
        <Box paddingBlock="space.100">
          <Text color="color.text.subtlest" size="small">
            {`This holds on every way to a ${one}: reading, writing, links, moves, attachments and search. Nobody gets more than the person may do anyway.`}
          </Text>
        </Box>
      </Stack>
      <PlacePicker
        place={place}
        isOpen={isPicking}
        isBusy={isBusy}
        listed={Object.keys(rules)}
        onAdd={(key, access) => void onChange((before) => withRule(before, place, key, access))}
        onClose={() => setPicking(false)}
      />
    </Stack>
  );
}
