import React, { useEffect, useState } from 'react';
import { Textfield } from '@forge/react';
import { Field, type FieldWords } from './field';

interface Given extends FieldWords {
  value: number;
  isBusy: boolean;
  /** Not a number while what is typed is no whole number; what is sent then is refused. */
  onChange: (value: number) => void;
}

function numberOf(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

const textOf = (value: number): string => (Number.isNaN(value) ? '' : String(value));

/** A whole number. What is typed stays as it was typed until the value is changed from outside. */
export function NumberField({ value, isBusy, onChange, ...words }: Given) {
  const [text, setText] = useState(textOf(value));
  useEffect(() => {
    if (!Object.is(numberOf(text), value)) setText(textOf(value));
  }, [value]);
  const problem = Number.isNaN(value) ? 'Give a whole number.' : (words.problem ?? null);
  const type = (typed: string): void => {
    setText(typed);
    onChange(numberOf(typed));
  };
  return (
    <Field {...words} problem={problem}>
      <Textfield
        id={words.id}
        value={text}
        isDisabled={isBusy}
        isInvalid={problem !== null}
        onChange={(event) => type(String(event.target.value))}
      />
    </Field>
  );
}
