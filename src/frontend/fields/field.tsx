import React from 'react';
import { ErrorMessage, HelperMessage, Label, Stack } from '@forge/react';

export interface FieldWords {
  id: string;
  label: string;
  help?: string;
  /** What is wrong with what was given; null when nothing is. */
  problem?: string | null;
}

/** A field with its label, and below it what is wrong with it or else what it means. */
export function Field({ id, label, help, problem = null, children }: FieldWords & { children: React.ReactElement }) {
  return (
    <Stack grow="fill">
      <Label labelFor={id}>{label}</Label>
      {children}
      {problem !== null && <ErrorMessage>{problem}</ErrorMessage>}
      {problem === null && help !== undefined && <HelperMessage>{help}</HelperMessage>}
    </Stack>
  );
}
