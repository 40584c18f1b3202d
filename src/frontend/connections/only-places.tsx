import React from 'react';
import { Button, CheckboxGroup, HelperMessage, Inline, Stack, Tag, TagGroup } from '@forge/react';
import { Field } from '../fields/field';
import { OneOfField } from '../fields/one-of-field';
import type { PlaceKind } from '../../contract/places';
import { PlaceSearch } from '../places/place-search';
import { PLACE_WORDS } from '../places/place-words';
import { call } from './call-connections';

type Keys = readonly string[] | null;

interface Given {
  id: string;
  place: PlaceKind;
  /** The only keys; null for all that the site's admins open. */
  keys: Keys;
  /** The most that can be had. */
  most: Keys;
  isBusy: boolean;
  onChange: (keys: Keys) => void;
}

/** Chooses in which projects or spaces a key may be used. */
export function OnlyPlaces({ id, place, keys, most, isBusy, onChange }: Given) {
  const { one, many } = PLACE_WORDS[place];
  if (most !== null)
    return (
      <Field id={id} label={`In these ${many}`}>
        <CheckboxGroup
          name={id}
          options={most.map((key) => ({ label: key, value: key }))}
          value={[...(keys ?? [])]}
          isDisabled={isBusy}
          onChange={(ticked) => onChange(ticked)}
        />
      </Field>
    );
  const names = { all: `Every ${one} that your admins open`, only: `Only the ${many} that you pick` } as const;
  return (
    <Stack space="space.050" grow="fill">
      <OneOfField
        id={id}
        label={`In which ${many}`}
        names={names}
        value={keys === null ? 'all' : 'only'}
        isBusy={isBusy}
        onChange={(chosen) => onChange(chosen === 'all' ? null : [])}
      />
      {keys !== null && (
        <>
          {keys.length === 0 ? (
            <HelperMessage>{`Pick at least one ${one}.`}</HelperMessage>
          ) : (
            <Inline space="space.100" alignBlock="center">
              <TagGroup>
                {keys.map((key) => (
                  <Tag key={key} text={key} />
                ))}
              </TagGroup>
              <Button appearance="subtle" isDisabled={isBusy} onClick={() => onChange([])}>
                Remove all
              </Button>
            </Inline>
          )}
          <PlaceSearch
            place={place}
            isBusy={isBusy}
            find={(asked) => call('findMyPlaces', asked)}
            listed={keys}
            onAdd={(key) => onChange([...keys, key])}
          />
        </>
      )}
    </Stack>
  );
}
