import React from 'react';
import { Select } from '@forge/react';
import { actionIds } from '../../generated/action-ids';
import { Field, type FieldWords } from './field';

interface Given extends FieldWords {
  values: readonly string[];
  isBusy: boolean;
  onChange: (values: string[]) => void;
}

/** Any number of the actions that there are; those that were chosen and are no more stay shown. */
export function ActionsField({ values, isBusy, onChange, ...words }: Given) {
  const options = [...new Set([...actionIds, ...values])].map((id) => ({ label: id, value: id }));
  return (
    <Field {...words}>
      <Select
        inputId={words.id}
        isMulti
        options={options}
        value={options.filter(({ value }) => values.includes(value))}
        isDisabled={isBusy}
        onChange={(chosen: readonly { value: string }[]) => onChange(chosen.map(({ value }) => value))}
      />
    </Field>
  );
}
