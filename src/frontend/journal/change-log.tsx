import React, { useState } from 'react';
import { Button, Form, Inline, Label, Stack, Textfield } from '@forge/react';
import type { JournalAsked, JournalPageView } from '../../contract/journal';
import { ChangesTable } from './changes-table';

interface Given {
  read: (asked: JournalAsked) => Promise<JournalPageView>;
  withPerson: boolean;
}

const PLACE = /^(project|space)\s*:\s*(.+)$/i;

/** What is asked of the journal with what was typed: everything, one place, or one thing. */
export function askedOf(typed: string): Pick<JournalAsked, 'thing' | 'place'> {
  const text = typed.trim();
  if (text === '') return {};
  const [, kind, key] = PLACE.exec(text) ?? [];
  return kind === undefined || key === undefined ? { thing: text } : { place: `${kind.toLowerCase()}:${key}` };
}

/** What agents changed, newest first: all of it, in one place, or of one thing. */
export function ChangeLog({ read, withPerson }: Given) {
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<JournalAsked>({});
  return (
    <Stack space="space.200">
      <Form onSubmit={() => setFilter(askedOf(typed))}>
        <Label labelFor="journal-filter">Only of</Label>
        <Inline space="space.100" alignBlock="center">
          <Textfield
            id="journal-filter"
            placeholder="PAY-1, a page id, project:PAY, space:ENG"
            width={360}
            value={typed}
            onChange={(event) => setTyped(String(event.target.value))}
          />
          <Button type="submit">Show</Button>
        </Inline>
      </Form>
      <ChangesTable key={JSON.stringify(filter)} read={(cursor) => read({ ...filter, ...cursor })} withPerson={withPerson} />
    </Stack>
  );
}
