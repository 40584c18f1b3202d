import React, { useState } from 'react';
import { Button, Form, HelperMessage, Inline, Label, Stack, Textfield } from '@forge/react';
import type { PlaceKind } from '../../contract/places';
import { PLACE_WORDS } from '../places/place-words';
import { AccessSelect, type Access } from './access-select';

interface Given {
  place: PlaceKind;
  isBusy: boolean;
  onAdd: (key: string, access: Access) => void;
}

/** Adds a rule for a key that is typed, or for all keys that fit a pattern. */
export function PatternForm({ place, isBusy, onAdd }: Given) {
  const [key, setKey] = useState('');
  const [access, setAccess] = useState<Access>('read');
  const add = (): void => {
    if (key.trim() === '') return;
    onAdd(key.trim(), access);
    setKey('');
  };
  return (
    <Form onSubmit={add}>
      <Stack>
        <Label labelFor={`${place}-pattern`}>{`Key or pattern of ${PLACE_WORDS[place].many}`}</Label>
        <Inline space="space.100" alignBlock="center" grow="fill">
          <Stack grow="fill">
            <Textfield
              id={`${place}-pattern`}
              placeholder="FIN or FIN*"
              value={key}
              isDisabled={isBusy}
              onChange={(event) => setKey(String(event.target.value))}
            />
          </Stack>
          <Stack grow="fill">
            <AccessSelect id={`${place}-pattern-access`} access={access} isBusy={isBusy} onChange={setAccess} />
          </Stack>
          <Button type="submit" isDisabled={isBusy || key.trim() === ''}>
            Add rule
          </Button>
        </Inline>
        <HelperMessage>* stands for any letters. A key goes before a pattern, a longer pattern before a shorter one.</HelperMessage>
      </Stack>
    </Form>
  );
}
