import React, { useState } from 'react';
import { Button, Inline, Textfield } from '@forge/react';
import { AccessSelect, type Access } from './access-select';

/** Adds a rule for one project or space by its key. */
export function NewRule(props: {
  place: string;
  what: string;
  example: string;
  isBusy: boolean;
  onAdd: (key: string, access: Access) => void;
}) {
  const { place, what, example, isBusy, onAdd } = props;
  const [key, setKey] = useState('');
  const [access, setAccess] = useState<Access>('read');
  const add = (): void => {
    onAdd(key.trim(), access);
    setKey('');
  };
  return (
    <Inline space="space.100" alignBlock="center">
      <Textfield
        id={`${place}-new`}
        aria-label={`Key of the ${what}`}
        placeholder={`Key, e.g. ${example}`}
        value={key}
        isDisabled={isBusy}
        onChange={(event) => setKey(String(event.target.value))}
      />
      <AccessSelect id={`${place}-new-access`} access={access} isBusy={isBusy} onChange={setAccess} />
      <Button isDisabled={isBusy || key.trim() === ''} onClick={add}>
        Add
      </Button>
    </Inline>
  );
}
