import React, { useEffect, useState } from 'react';
import { Heading, Spinner, Stack, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import type { AdminStatus } from '../../contract/admin';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { AuditLog } from './audit-log';
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
  if (status === null) return task.isRunning ? <Spinner label="Loading the settings" /> : <Problem text={task.problem} />;
  const change: Change = (make) =>
    void task.run(async () => {
      const saved = await call('saveSettings', { settings: make(status.settings), revision: status.revision });
      setStatus({ ...status, ...saved });
    });
  const { settings, mcpUrl } = status;
  return (
    <Stack space="space.300">
      <Heading size="large">Drawbridge</Heading>
      <Problem text={task.problem} />
      <BridgeSwitch settings={settings} mcpUrl={mcpUrl} isBusy={task.isRunning} onChange={change} />
      <Tabs id="drawbridge-admin">
        <TabList>
          <Tab>What agents may do</Tab>
          <Tab>Projects and spaces</Tab>
          <Tab>Connections</Tab>
          <Tab>Audit</Tab>
        </TabList>
        <TabPanel>
          <EffectsGrid settings={settings} isBusy={task.isRunning} onChange={change} />
        </TabPanel>
        <TabPanel>
          <Stack space="space.300">
            <PlaceRules place="projects" settings={settings} isBusy={task.isRunning} onChange={change} />
            <PlaceRules place="spaces" settings={settings} isBusy={task.isRunning} onChange={change} />
          </Stack>
        </TabPanel>
        <TabPanel>
          <ConnectionsTab />
        </TabPanel>
        <TabPanel>
          <AuditLog />
        </TabPanel>
      </Tabs>
    </Stack>
  );
}
