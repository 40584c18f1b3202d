import React, { useEffect, useState } from 'react';
import { TextArea } from '@forge/react';
import { entriesOf } from './entries-of';
import { Field, type FieldWords } from './field';

interface Given extends FieldWords {
  values: readonly string[];
  isBusy: boolean;
  onChange: (values: string[]) => void;
}

/** A list of short texts, one a line. What is typed stays as it was typed until the list is changed from outside. */
export function ListField({ values, isBusy, onChange, ...words }: Given) {
  const [text, setText] = useState(values.join('\n'));
  const outside = values.join('\n');
  useEffect(() => {
    if (entriesOf(text).join('\n') !== outside) setText(outside);
  }, [outside]);
  const type = (typed: string): void => {
    setText(typed);
    onChange(entriesOf(typed));
  };
  return (
    <Field {...words}>
      <TextArea
        id={words.id}
        value={text}
        minimumRows={Math.max(3, values.length)}
        isDisabled={isBusy}
        isInvalid={(words.problem ?? null) !== null}
        onChange={(event) => type(String(event.target.value))}
      />
    </Field>
  );
}
