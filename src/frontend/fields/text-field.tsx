import React from 'react';
import { Textfield } from '@forge/react';
import { Field, type FieldWords } from './field';

interface Given extends FieldWords {
  value: string;
  placeholder?: string;
  isBusy: boolean;
  onChange: (value: string) => void;
}

/** A short text. */
export function TextField({ value, placeholder, isBusy, onChange, ...words }: Given) {
  return (
    <Field {...words}>
      <Textfield
        id={words.id}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        isDisabled={isBusy}
        isInvalid={(words.problem ?? null) !== null}
        onChange={(event) => onChange(String(event.target.value))}
      />
    </Field>
  );
}
