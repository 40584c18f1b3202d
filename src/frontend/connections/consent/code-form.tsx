import React, { useState } from 'react';
import { Button, Form, Heading, Inline, Stack, Text } from '@forge/react';
import { TextField } from '../../fields/text-field';
import { useTask } from '../../use-task';
import { call } from './call-consent';
import { Over } from './over';

/** Letters as the client's window shows them, in any case, with or without the dash. */
const isCode = (typed: string): boolean => /^[A-Za-z]{4}[\s-]*[A-Za-z]{4}$/.test(typed.trim());

/** Asks for the short code of a request, for browsers that no link can lead to it. */
export function CodeForm({ onFound }: { onFound: (id: string) => void }) {
  const task = useTask();
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const find = async (): Promise<void> => {
    setWrong(!isCode(code));
    if (isCode(code)) await task.run(async () => onFound((await call('consentRequest', { code: code.trim() })).id));
  };
  return (
    <Stack space="space.200">
      <Heading size="medium">Sign in a program with a code</Heading>
      <Text>The program’s own window shows a code of eight letters. Never type one that somebody sent to you.</Text>
      <Form onSubmit={() => void find()}>
        <Stack space="space.200">
          <TextField
            id="consent-code"
            label="Code"
            placeholder="BCDF-GHJK"
            value={code}
            isBusy={task.isRunning}
            problem={isWrong ? 'A code has eight letters, such as BCDF-GHJK.' : null}
            onChange={setCode}
          />
          <Inline>
            <Button type="submit" appearance="primary" isDisabled={task.isRunning}>
              Continue
            </Button>
          </Inline>
        </Stack>
      </Form>
      {task.problem !== null && <Over text={task.problem} />}
    </Stack>
  );
}
