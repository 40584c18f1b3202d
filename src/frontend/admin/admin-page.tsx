import React from 'react';
import { Heading, Spinner, Stack, Text } from '@forge/react';
import { PageTabs } from '../page-tabs';
import { Problem } from '../problem';
import { adminTabs } from './admin-tabs';
import { useSettings } from './use-settings';

/** Everything a site admin decides about agents. Whatever is saved is saved against the state that this page was shown. */
export function AdminPage() {
  const { task, mcpUrl, part } = useSettings();
  if (part === null)
    return task.isRunning ? <Spinner label="Loading the settings" /> : <Problem text={task.problem} title="This page cannot be shown" />;
  return (
    <Stack space="space.300">
      <Stack space="space.100">
        <Heading size="large">Drawbridge</Heading>
        <Text color="color.text.subtle">What AI agents may do on this site. What is saved holds from the next call on.</Text>
      </Stack>
      <Problem text={task.problems.length === 0 ? task.problem : null} />
      <PageTabs id="drawbridge-admin" tabs={adminTabs(part, mcpUrl)} />
    </Stack>
  );
}
