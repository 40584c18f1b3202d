import React from 'react';
import { CheckboxGroup } from '@forge/react';
import { Field, type FieldWords } from './field';
import { namedEntries } from './named-entries';

interface Given<Key extends string> extends FieldWords {
  /** What can be ticked, each with its name. */
  names: Readonly<Record<Key, string>>;
  values: readonly Key[];
  isBusy: boolean;
  onChange: (values: Key[]) => void;
}

/** Any number of a few. */
export function SomeOfField<Key extends string>({ names, values, isBusy, onChange, ...words }: Given<Key>) {
  const keys = namedEntries(names).map(([key]) => key);
  return (
    <Field {...words}>
      <CheckboxGroup
        name={words.id}
        options={namedEntries(names).map(([value, label]) => ({ value, label }))}
        value={[...values]}
        isDisabled={isBusy}
        onChange={(ticked) => onChange(keys.filter((key) => ticked.includes(key)))}
      />
    </Field>
  );
}
