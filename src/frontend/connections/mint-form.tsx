import React, { useState } from 'react';
import { Button, ErrorMessage, Form, HelperMessage, Inline, Label, RequiredAsterisk, Stack, Textfield, useForm } from '@forge/react';
import type { ConnectionsCalls, MyKeys } from '../../contract/connections';
import { OneOfField } from '../fields/one-of-field';
import { ScopeChoice } from '../scope-choice';
import { levelsOf, scopesOf, type Levels } from '../scope-levels';
import { OnlyPlaces } from './only-places';

export type KeyWish = ConnectionsCalls['mintKey']['payload'];
export type Minted = keyof typeof KINDS;

interface Filled {
  name: string;
  days: string;
}

interface Given {
  scopes: MyKeys['scopes'];
  maximumDays: number;
  isBusy: boolean;
  onMint: (kind: Minted, wish: KeyWish) => Promise<void>;
}

const KINDS = {
  key: 'An agent: a key that it sends with every call',
  machine: 'A gateway: a client id and a secret, for which it gets tokens (OAuth client_credentials)',
} as const;

const STANDARD_DAYS = 30;
const STANDARD_LEVELS: Levels = { jira: 'write', jsm: 'write', confluence: 'write' };

/** Asks for a new key or client: what it is for and called, how long it lives, what it may do and where. */
export function MintForm({ scopes, maximumDays, isBusy, onMint }: Given) {
  const [kind, setKind] = useState<Minted>('key');
  const [levels, setLevels] = useState(STANDARD_LEVELS);
  const [projects, setProjects] = useState<readonly string[] | null>(null);
  const [spaces, setSpaces] = useState<readonly string[] | null>(null);
  const { getFieldId, register, handleSubmit, formState } = useForm<Filled>({
    defaultValues: { days: String(Math.min(STANDARD_DAYS, maximumDays)) },
  });
  const { name, days } = formState.errors;
  const chosen = scopesOf(levels);
  const isPlaced = projects?.length !== 0 && spaces?.length !== 0;
  const isInRange = (given: unknown): boolean => /^\d+$/.test(String(given)) && Number(given) >= 1 && Number(given) <= maximumDays;
  const submit = handleSubmit(async (filled: Filled): Promise<void> => {
    if (chosen.length === 0 || !isPlaced) return;
    await onMint(kind, { name: filled.name, expiresInDays: Number(filled.days), scopes: chosen, only: { projects, spaces } });
  });
  return (
    <Stack space="space.200">
      <Form onSubmit={submit}>
        <Stack space="space.200">
          <OneOfField id="mint-kind" label="What is it for?" names={KINDS} value={kind} isBusy={isBusy} onChange={setKind} />
          <Inline space="space.200" grow="fill" alignBlock="start">
            <Stack grow="fill">
              <Label labelFor={getFieldId('name')}>
                Name <RequiredAsterisk />
              </Label>
              <Textfield {...register('name', { required: true, maxLength: 100 })} />
              {name !== undefined && (
                <ErrorMessage>Give the key a name of at most 100 characters, such as the agent that will use it.</ErrorMessage>
              )}
            </Stack>
            <Stack grow="fill">
              <Label labelFor={getFieldId('days')}>
                Days until it ends <RequiredAsterisk />
              </Label>
              <Textfield {...register('days', { required: true, validate: isInRange })} />
              {days !== undefined && <ErrorMessage>{`Give a whole number from 1 to ${maximumDays}.`}</ErrorMessage>}
            </Stack>
          </Inline>
          <ScopeChoice id="mint" levels={levels} most={levelsOf(scopes)} isBusy={isBusy} onChange={setLevels} />
          {chosen.length === 0 ? (
            <ErrorMessage>A key that may do nothing is of no use: choose at least one product.</ErrorMessage>
          ) : (
            <HelperMessage>What you may not do yourself, and what your site admins do not allow, it may not do either.</HelperMessage>
          )}
        </Stack>
      </Form>
      <Inline space="space.200" grow="fill" alignBlock="start">
        <OnlyPlaces id="mint-projects" place="projects" keys={projects} most={null} isBusy={isBusy} onChange={setProjects} />
        <OnlyPlaces id="mint-spaces" place="spaces" keys={spaces} most={null} isBusy={isBusy} onChange={setSpaces} />
      </Inline>
      <Inline>
        <Button appearance="primary" isDisabled={isBusy || !isPlaced} onClick={() => void submit()}>
          {kind === 'key' ? 'Make key' : 'Make client'}
        </Button>
      </Inline>
    </Stack>
  );
}
