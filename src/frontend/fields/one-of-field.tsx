import React from 'react';
import { Select } from '@forge/react';
import { Field, type FieldWords } from './field';
import { namedEntries } from './named-entries';

interface Given<Key extends string> extends FieldWords {
  /** What can be chosen, each with its name. */
  names: Readonly<Record<Key, string>>;
  value: Key;
  isBusy: boolean;
  onChange: (value: Key) => void;
}

/** One of a few. */
export function OneOfField<Key extends string>({ names, value, isBusy, onChange, ...words }: Given<Key>) {
  const options = namedEntries(names).map(([key, label]) => ({ label, value: key }));
  return (
    <Field {...words}>
      <Select
        inputId={words.id}
        options={options}
        value={options.find((option) => option.value === value)}
        isDisabled={isBusy}
        isSearchable={options.length > 10}
        onChange={(chosen: { value: Key }) => onChange(chosen.value)}
      />
    </Field>
  );
}
