import React from 'react';
import { ErrorMessage, Stack, UserPicker } from '@forge/react';

interface Given {
  id: string;
  label: string;
  help?: string;
  problem?: string | null;
  /** Account ids. */
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** People, picked by name. */
export function PeopleField({ id, label, help, problem = null, values, onChange }: Given) {
  return (
    <Stack grow="fill">
      <UserPicker
        name={id}
        label={label}
        isMulti
        defaultValue={[...values]}
        {...(help !== undefined && { description: help })}
        onChange={(chosen) => onChange([chosen].flat().map(({ id: person }) => person))}
      />
      {problem !== null && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}
