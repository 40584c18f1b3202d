import React, { useState } from 'react';
import {
  Button,
  HelperMessage,
  Label,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
  Textfield,
} from '@forge/react';
import type { ConnectionsCalls } from '../../contract/connections';
import { PLACES } from '../../contract/places';
import type { Connection } from '../../policy/connection';
import { moment } from '../moment';
import { ScopeChoice } from '../scope-choice';
import { levelsOf, scopesOf } from '../scope-levels';
import { OnlyPlaces } from './only-places';

type Keys = readonly string[] | null;

export type Narrowing = ConnectionsCalls['narrowKey']['payload'];

interface Asked {
  connection: Connection;
  isBusy: boolean;
  onNarrow: (narrowing: Narrowing) => void;
  onClose: () => void;
}

function NarrowForm({ connection, isBusy, onNarrow, onClose }: Asked) {
  const most = levelsOf(connection.scopes);
  const [levels, setLevels] = useState(most);
  const [days, setDays] = useState('');
  const had = connection.only ?? { projects: null, spaces: null };
  const [only, setOnly] = useState<{ projects: Keys; spaces: Keys }>(had);
  const isPlaced = only.projects?.length !== 0 && only.spaces?.length !== 0;
  const scopes = scopesOf(levels);
  const isDaysGood = days === '' || (/^\d{1,3}$/.test(days) && Number(days) >= 1);
  const narrow = (): void => onNarrow({ id: connection.id, scopes, only, ...(days !== '' && { expiresInDays: Number(days) }) });
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{`Narrow "${connection.name}"`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <Text>What is taken away holds from the next call on and cannot be given back to this key.</Text>
          <ScopeChoice id="narrow" levels={levels} most={most} isBusy={isBusy} onChange={setLevels} />
          {PLACES.map((place) => (
            <OnlyPlaces
              key={place}
              id={`narrow-${place}`}
              place={place}
              keys={only[place]}
              most={had[place]}
              isBusy={isBusy}
              onChange={(keys) => setOnly({ ...only, [place]: keys })}
            />
          ))}
          <Stack>
            <Label labelFor="narrow-days">Days from now until it ends</Label>
            <Textfield id="narrow-days" value={days} isInvalid={!isDaysGood} onChange={(event) => setDays(String(event.target.value))} />
            <HelperMessage>{`Left empty: ${moment(connection.expiresAt)}, as it is. It can only end sooner.`}</HelperMessage>
          </Stack>
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button appearance="primary" isDisabled={isBusy || scopes.length === 0 || !isDaysGood || !isPlaced} onClick={narrow}>
          Narrow
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** Asks what is to be left of a key. Closed while `connection` is null. */
export function NarrowDialog({ connection, ...rest }: Omit<Asked, 'connection'> & { connection: Connection | null }) {
  return <ModalTransition>{connection !== null && <NarrowForm connection={connection} {...rest} />}</ModalTransition>;
}
