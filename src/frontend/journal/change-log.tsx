import React, { useState } from 'react';
import { Button, Form, Inline, Label, Stack, Textfield } from '@forge/react';
import type { JournalAsked, JournalPageView } from '../../contract/journal';
import { askedOf } from './asked-of';
import { ChangesTable } from './changes-table';

interface Given {
  read: (asked: JournalAsked) => Promise<JournalPageView>;
  withPerson: boolean;
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
