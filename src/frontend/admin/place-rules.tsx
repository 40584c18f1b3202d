import React from 'react';
import { Button, DynamicTable, Heading, Label, Stack, Text } from '@forge/react';
import { AccessSelect, type Access } from './access-select';
import { NewRule } from './new-rule';
import type { Settings, SettingsPart } from './settings-change';

type Place = 'projects' | 'spaces';

const WORDS = {
  projects: { title: 'Projects', one: 'project', example: 'PAY' },
  spaces: { title: 'Spaces', one: 'space', example: 'ENG' },
} as const;

function withRule(settings: Settings, place: Place, key: string, access: Access): Settings {
  const list = settings[place];
  return { ...settings, [place]: { ...list, rules: { ...list.rules, [key]: access } } };
}

function withoutRule(settings: Settings, place: Place, key: string): Settings {
  const list = settings[place];
  return { ...settings, [place]: { ...list, rules: Object.fromEntries(Object.entries(list.rules).filter(([listed]) => listed !== key)) } };
}

/** What agents may do in single projects or spaces, and in all that are not listed. */
export function PlaceRules({ place, settings, isBusy, onChange }: SettingsPart & { place: Place }) {
  const { title, one, example } = WORDS[place];
  const list = settings[place];
  const rows = Object.entries(list.rules).map(([key, access]) => ({
    key,
    cells: [
      { key: `${key}-name`, content: <Text>{key}</Text> },
      {
        key: `${key}-access`,
        content: (
          <AccessSelect
            id={`${place}-${key}`}
            access={access}
            isBusy={isBusy}
            onChange={(next) => onChange((before) => withRule(before, place, key, next))}
          />
        ),
      },
      {
        key: `${key}-remove`,
        content: (
          <Button appearance="subtle" isDisabled={isBusy} onClick={() => onChange((before) => withoutRule(before, place, key))}>
            Remove
          </Button>
        ),
      },
    ],
  }));
  return (
    <Stack space="space.150">
      <Heading size="medium">{title}</Heading>
      <Label labelFor={`${place}-default`}>{`In every ${one} that is not listed`}</Label>
      <AccessSelect
        id={`${place}-default`}
        access={list.default}
        isBusy={isBusy}
        onChange={(next) => onChange((before) => ({ ...before, [place]: { ...before[place], default: next } }))}
      />
      <DynamicTable
        head={{ cells: [`Key of the ${one}`, 'Agents may', ''].map((content) => ({ key: content === '' ? 'remove' : content, content })) }}
        rows={rows}
        emptyView={<Text>{`No ${one} has a rule of its own.`}</Text>}
      />
      <NewRule
        place={place}
        what={one}
        example={example}
        isBusy={isBusy}
        onAdd={(key, access) => onChange((before) => withRule(before, place, key, access))}
      />
    </Stack>
  );
}
