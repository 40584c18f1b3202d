import React from 'react';
import { Button, DynamicTable, EmptyState, Inline, Lozenge, Spinner, Stack, Text } from '@forge/react';
import type { PlaceKind, PlacePage } from '../../contract/places';
import { Problem } from '../problem';
import { useList } from '../use-list';
import { PLACE_WORDS } from './place-words';

export interface Finding {
  place: PlaceKind;
  query: string;
  isBusy: boolean;
  /** Looks on the site, as the person who looks at the page. */
  find: (asked: { place: PlaceKind; query: string; cursor?: string }) => Promise<PlacePage>;
  /** Keys that are listed already. */
  listed: readonly string[];
  onAdd: (key: string) => void;
}

/** What one search found, a page at a time. */
export function FoundPlaces({ place, query, isBusy, find, listed, onAdd }: Finding) {
  const { one, many, title } = PLACE_WORDS[place];
  const { items, hasMore, task, more } = useList(async (cursor) => {
    const { places, ...rest } = await find({ place, query, ...(cursor === undefined ? {} : { cursor }) });
    return { items: places, ...rest };
  });
  const taken = new Set(listed.map((key) => key.toUpperCase()));
  const rows = (items ?? []).map(({ key, name }) => {
    const cells = [
      <Text>{name}</Text>,
      <Text color="color.text.subtlest">{key}</Text>,
      taken.has(key.toUpperCase()) ? (
        <Lozenge appearance="success">Listed</Lozenge>
      ) : (
        <Button isDisabled={isBusy} onClick={() => onAdd(key)}>
          Add
        </Button>
      ),
    ];
    return { key, cells: cells.map((content, index) => ({ key: `${key}-${index}`, content })) };
  });
  return (
    <Stack space="space.100">
      <Problem text={task.problem} />
      {items === null && task.isRunning && <Spinner label={`Loading the ${many}`} />}
      {items?.length === 0 && !hasMore && <EmptyState header={`No ${one} found`} description="Only what you can see yourself is found." />}
      {rows.length > 0 && (
        <DynamicTable
          label={`Found ${many}`}
          rowsPerPage={8}
          head={{ cells: [title, 'Key', ''].map((content) => ({ key: content === '' ? 'add' : content, content })) }}
          rows={rows}
        />
      )}
      {hasMore && (
        <Inline>
          <Button isDisabled={task.isRunning} onClick={() => void more()}>
            Find more
          </Button>
        </Inline>
      )}
    </Stack>
  );
}
