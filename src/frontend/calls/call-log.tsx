import React, { useState } from 'react';
import { Stack } from '@forge/react';
import type { AuditExport, AuditExportPart, AuditFilter, AuditPage, AuditQuery } from '../../contract/audit';
import { CallFilter } from './call-filter';
import { CallExport } from './call-export';
import { FilteredCalls } from './filtered-calls';

interface Given {
  read: (query: AuditQuery) => Promise<AuditPage>;
  exported: (asked: AuditExport) => Promise<AuditExportPart>;
  /** Everybody's calls, which can be narrowed to one person's. */
  withPerson: boolean;
}

/** Calls of agents, refused ones too: those that a filter leaves, as a table and as text to take elsewhere. */
export function CallLog({ read, exported, withPerson }: Given) {
  const [filter, setFilter] = useState<AuditFilter>({});
  const key = JSON.stringify(filter);
  return (
    <Stack space="space.300">
      <CallFilter withPerson={withPerson} onFilter={setFilter} />
      <FilteredCalls key={`rows ${key}`} filter={filter} read={read} withPerson={withPerson} />
      <CallExport key={`export ${key}`} filter={filter} exported={exported} />
    </Stack>
  );
}
