import React from 'react';
import { Button, DynamicTable, EmptyState, Inline, Lozenge, Text } from '@forge/react';
import type { PlaceKind } from '../../contract/places';
import { AccessSelect, type Access } from './access-select';
import { isPattern, PLACE_WORDS } from '../places/place-words';

interface Rules {
  place: PlaceKind;
  rules: Readonly<Record<string, Access>>;
  /** Names by key in upper case; null while they are read. */
  names: ReadonlyMap<string, string> | null;
  isBusy: boolean;
  onAccess: (key: string, access: Access) => void;
  onRemove: (key: string) => void;
}

/** The rules of single projects or spaces. One whose place is not on the site says so: it is spelled wrong, or the place is gone. */
export function RulesTable({ place, rules, names, isBusy, onAccess, onRemove }: Rules) {
  const { one, title } = PLACE_WORDS[place];
  const rows = Object.entries(rules).map(([key, access]) => {
    const name = names?.get(key.toUpperCase());
    const cells = {
      name: (
        <Inline space="space.100" alignBlock="center">
          <Text weight="medium">{name ?? key}</Text>
          {name !== undefined && <Text color="color.text.subtlest">{key}</Text>}
          {isPattern(key) && <Lozenge appearance="new">Pattern</Lozenge>}
          {names !== null && name === undefined && !isPattern(key) && <Lozenge appearance="moved">Not on this site</Lozenge>}
        </Inline>
      ),
      access: <AccessSelect id={`${place}-${key}`} access={access} isBusy={isBusy} onChange={(next) => onAccess(key, next)} />,
      remove: (
        <Button appearance="subtle" isDisabled={isBusy} onClick={() => onRemove(key)}>
          Remove
        </Button>
      ),
    };
    return { key, cells: Object.entries(cells).map(([column, content]) => ({ key: `${key}-${column}`, content })) };
  });
  if (rows.length === 0)
    return <EmptyState header={`No ${one} has a rule of its own`} description="What is chosen above holds everywhere." />;
  return (
    <DynamicTable
      label={`What agents may do in each listed ${one}`}
      head={{
        cells: [
          { key: 'name', content: title, width: 50 },
          { key: 'access', content: 'Agents may', width: 35 },
          { key: 'remove', content: '', width: 15 },
        ],
      }}
      rows={rows}
    />
  );
}
