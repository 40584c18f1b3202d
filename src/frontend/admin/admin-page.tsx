import React, { useEffect, useState } from 'react';
import { Heading, Spinner, Stack, Text } from '@forge/react';
import type { AdminStatus } from '../../contract/admin';
import { PageTabs } from '../page-tabs';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { AuditTab } from './audit-tab';
import { BridgeSwitch } from './bridge-switch';
import { call } from './call-admin';
import { ConnectionsTab } from './connections-tab';
import { EffectsGrid } from './effects-grid';
import { PlaceRules } from './place-rules';
import type { Change } from './settings-change';

/** Everything a site admin decides about agents. Each change is saved at once, against the state that this page was shown. */
export function AdminPage() {
  const task = useTask();
  const [status, setStatus] = useState<AdminStatus | null>(null);
  useEffect(() => {
    void task.run(async () => setStatus(await call('status', {})));
  }, []);
  if (status === null)
    return task.isRunning ? <Spinner label="Loading the settings" /> : <Problem text={task.problem} title="This page cannot be shown" />;
  const change: Change = (make) =>
    void task.run(async () => {
      const saved = await call('saveSettings', { settings: make(status.settings), revision: status.revision });
      setStatus({ ...status, ...saved });
    });
  const { settings, mcpUrl } = status;
  const part = { settings, isBusy: task.isRunning, onChange: change };
  return (
    <Stack space="space.300">
      <Stack space="space.100">
        <Heading size="large">Drawbridge</Heading>
        <Text color="color.text.subtle">What AI agents may do on this site. Every change holds from the next call on.</Text>
      </Stack>
      <Problem text={task.problem} />
      <BridgeSwitch {...part} mcpUrl={mcpUrl} />
      <PageTabs
        id="drawbridge-admin"
        tabs={[
          { title: 'What agents may do', content: () => <EffectsGrid {...part} /> },
          { title: 'Projects', content: () => <PlaceRules place="projects" {...part} /> },
          { title: 'Spaces', content: () => <PlaceRules place="spaces" {...part} /> },
          { title: 'Connections', content: () => <ConnectionsTab /> },
          { title: 'Audit', content: () => <AuditTab /> },
        ]}
      />
    </Stack>
  );
}
