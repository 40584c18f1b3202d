import React from 'react';
import type { AuditFilter, AuditPage, AuditQuery } from '../../contract/audit';
import { useList } from '../use-list';
import { CallsTable } from './calls-table';

const PAGE = 25;

interface Given {
  filter: AuditFilter;
  read: (query: AuditQuery) => Promise<AuditPage>;
  withPerson: boolean;
}

/** The calls that a filter leaves, a page at a time. */
export function FilteredCalls({ filter, read, withPerson }: Given) {
  const list = useList(async (cursor) => {
    const { rows, ...rest } = await read({ ...filter, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    return { items: rows, ...rest };
  });
  return <CallsTable list={list} withPerson={withPerson} />;
}
