import React, { useState } from 'react';
import { Button, Form, Inline, Label, Stack, Textfield } from '@forge/react';
import { FoundPlaces, type Finding } from './found-places';
import { PLACE_WORDS } from './place-words';

/** Finds projects or spaces of the site by a part of their name or key. */
export function PlaceSearch(finding: Omit<Finding, 'query'>) {
  const { place } = finding;
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  return (
    <Stack space="space.100">
      <Form onSubmit={() => setQuery(typed.trim())}>
        <Label labelFor={`${place}-query`}>{`Part of the name or key of the ${PLACE_WORDS[place].one}`}</Label>
        <Inline space="space.100" alignBlock="center">
          <Textfield id={`${place}-query`} value={typed} onChange={(event) => setTyped(String(event.target.value))} />
          <Button type="submit">Search</Button>
        </Inline>
      </Form>
      <FoundPlaces key={query} query={query} {...finding} />
    </Stack>
  );
}
