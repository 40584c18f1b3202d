import React, { useEffect, useState } from 'react';
import { router } from '@forge/bridge';
import { Heading, Spinner, Stack } from '@forge/react';
import type { ConsentView } from '../../../contract/consent';
import { Problem } from '../../problem';
import { useTask } from '../../use-task';
import { call } from './call-consent';
import { ClientFacts } from './client-facts';
import { Over } from './over';
import { WayBack, type Answered } from './way-back';
import { WishForm } from './wish-form';

/** One client that waits for this person's word, and the way back to it. */
export function AskedConsent({ id }: { id: string }) {
  const task = useTask();
  const [request, setRequest] = useState<ConsentView | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    void task.run(async () => setRequest(await call('consentRequest', { id })));
  }, [id]);
  const answer = (isApproved: boolean, work: () => Promise<{ returnTo: string }>): void =>
    void task.run(async () => {
      const { returnTo } = await work();
      setAnswered({ isApproved, returnTo });
      await router.navigate(returnTo);
    });
  if (answered !== null && request !== null)
    return (
      <Stack space="space.200">
        <Problem text={task.problem} />
        <WayBack answered={answered} request={request} />
      </Stack>
    );
  return (
    <Stack space="space.300">
      <Heading size="large">Let a program work as you?</Heading>
      {task.problem !== null && (task.problems.length === 0 ? <Over text={task.problem} /> : <Problem text={task.problem} />)}
      {request === null && task.isRunning && <Spinner label="Loading the request" />}
      {request !== null && <ClientFacts request={request} />}
      {request !== null && (
        <WishForm
          request={request}
          problems={task.problems}
          isBusy={task.isRunning}
          onApprove={(approval) => answer(true, () => call('approveConsent', approval))}
          onRefuse={() => answer(false, () => call('refuseConsent', { id }))}
        />
      )}
    </Stack>
  );
}
