import React, { useState } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition, Label, Stack } from '@forge/react';
import type { PlaceKind } from '../../contract/places';
import { AccessSelect, type Access } from './access-select';
import { call } from './call-admin';
import { PlaceSearch } from '../places/place-search';
import { PLACE_WORDS } from '../places/place-words';

interface Picker {
  place: PlaceKind;
  isBusy: boolean;
  /** Keys that have a rule already. */
  listed: readonly string[];
  onAdd: (key: string, access: Access) => void;
  onClose: () => void;
}

function PickerDialog({ place, isBusy, listed, onAdd, onClose }: Picker) {
  const [access, setAccess] = useState<Access>('read');
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{`Add ${PLACE_WORDS[place].many}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <Stack space="space.050">
            <Label labelFor={`${place}-new-access`}>{`In each added ${PLACE_WORDS[place].one}, agents may`}</Label>
            <AccessSelect id={`${place}-new-access`} access={access} isBusy={isBusy} onChange={setAccess} />
          </Stack>
          <PlaceSearch
            place={place}
            isBusy={isBusy}
            find={(asked) => call('findPlaces', asked)}
            listed={listed}
            onAdd={(key) => onAdd(key, access)}
          />
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          Done
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** Adds rules for projects or spaces that are picked from the site. */
export function PlacePicker({ isOpen, ...picker }: Picker & { isOpen: boolean }) {
  return <ModalTransition>{isOpen && <PickerDialog {...picker} />}</ModalTransition>;
}
