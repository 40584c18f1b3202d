import React from 'react';
import { Stack, UserPicker } from '@forge/react';

interface Given {
  id: string;
  label: string;
  /** Account id, or null for nobody in particular. */
  onChange: (value: string | null) => void;
}

/** One person, picked by name. */
export function PersonField({ id, label, onChange }: Given) {
  return (
    <Stack grow="fill">
      <UserPicker name={id} label={label} onChange={(chosen) => onChange([chosen].flat()[0]?.id ?? null)} />
    </Stack>
  );
}
