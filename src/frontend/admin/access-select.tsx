import React from 'react';
import { Select } from '@forge/react';
import type { Settings } from './settings-change';

export type Access = Settings['projects']['default'];

const OPTIONS: readonly { label: string; value: Access }[] = [
  { label: 'Nothing', value: 'none' },
  { label: 'Read', value: 'read' },
  { label: 'Read and write', value: 'write' },
];

/** Chooses what agents may do in a place. */
export function AccessSelect(props: { id: string; access: Access; isBusy: boolean; onChange: (access: Access) => void }) {
  const { id, access, isBusy, onChange } = props;
  return (
    <Select
      id={id}
      inputId={id}
      options={[...OPTIONS]}
      value={OPTIONS.find(({ value }) => value === access)}
      isDisabled={isBusy}
      isSearchable={false}
      onChange={(chosen: { value: Access }) => onChange(chosen.value)}
    />
  );
}
