import React, { useState } from 'react';
import { Button, Form, Inline, Stack } from '@forge/react';
import type { AuditFilter } from '../../contract/audit';
import { ActionsField } from '../fields/actions-field';
import { PersonField } from '../fields/person-field';
import { TextField } from '../fields/text-field';
import { EMPTY_FILTER, filterOf, isMoment, type TypedFilter } from './typed-filter';

const NO_TIME = 'Give a day such as 2026-11-30, or with a time in UTC: 2026-11-30 14:00.';

/** Asks which calls are meant; all that is given must hold. */
export function CallFilter({ withPerson, onFilter }: { withPerson: boolean; onFilter: (filter: AuditFilter) => void }) {
  const [typed, setTyped] = useState<TypedFilter>(EMPTY_FILTER);
  const [cleared, setCleared] = useState(0);
  const edit = (change: Partial<TypedFilter>): void => setTyped({ ...typed, ...change });
  const text = (field: 'from' | 'to' | 'target' | 'outcome' | 'connection', label: string, placeholder: string) => (
    <TextField
      id={`calls-${field}`}
      label={label}
      placeholder={placeholder}
      value={typed[field]}
      problem={(field === 'from' || field === 'to') && !isMoment(typed[field]) ? NO_TIME : null}
      isBusy={false}
      onChange={(value) => edit({ [field]: value })}
    />
  );
  const isGood = isMoment(typed.from) && isMoment(typed.to);
  const clear = (): void => {
    setTyped(EMPTY_FILTER);
    setCleared(cleared + 1);
    onFilter({});
  };
  return (
    <Form
      onSubmit={() => {
        if (isGood) onFilter(filterOf(typed));
      }}
    >
      <Stack space="space.100">
        <Inline space="space.200" grow="fill" alignBlock="start">
          {text('from', 'From (UTC)', '2026-11-01')}
          {text('to', 'To (UTC)', '2026-11-30 18:00')}
          {text('target', 'Where', 'PAY-1, project:PAY, space:ENG')}
          {text('outcome', 'Outcome', 'done, refused, held …')}
        </Inline>
        <Inline space="space.200" grow="fill" alignBlock="start">
          <ActionsField
            id="calls-action"
            label="Action"
            values={typed.action === null ? [] : [typed.action]}
            isBusy={false}
            onChange={(chosen) => edit({ action: chosen.at(-1) ?? null })}
          />
          {text('connection', 'Connection id', 'as in the list of connections')}
          {withPerson && <PersonField key={cleared} id="calls-person" label="Person" onChange={(person) => edit({ person })} />}
        </Inline>
        <Inline space="space.100">
          <Button type="submit" appearance="primary" isDisabled={!isGood}>
            Show
          </Button>
          <Button appearance="subtle" onClick={clear}>
            Clear
          </Button>
        </Inline>
      </Stack>
    </Form>
  );
}
