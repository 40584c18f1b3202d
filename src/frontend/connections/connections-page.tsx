import React from 'react';
import { Heading, Spinner, Stack, Text } from '@forge/react';
import { MyApprovals } from '../approvals/my-approvals';
import { CallLog } from '../calls/call-log';
import { ChangeLog } from '../journal/change-log';
import { PageTabs } from '../page-tabs';
import { usePath } from '../use-path';
import { approvalAt, approvalPath, consentAt, consentPath, tabAt, TABS } from './addresses';
import { call } from './call-connections';
import { Consent } from './consent/consent';
import { MyConnections } from './my-connections';

/** The person's own connections, what waits for their word, and what was done as them. Every tab, held call and request to sign in has an address. */
export function ConnectionsPage() {
  const { path, go } = usePath();
  if (path === null) return <Spinner label="Opening the page" />;
  const consent = consentAt(path);
  if (consent) return <Consent {...consent} onFound={(id) => go(consentPath(id))} onLeave={() => go('/')} />;
  const approvals = <MyApprovals opened={approvalAt(path)} onOpen={(id) => go(approvalPath(id))} onClose={() => go('/approvals')} />;
  const calls = <CallLog read={(query) => call('myCalls', query)} exported={(asked) => call('exportMyCalls', asked)} withPerson={false} />;
  return (
    <Stack space="space.300">
      <Stack space="space.100">
        <Heading size="large">Agent connections</Heading>
        <Text color="color.text.subtle">
          A program that holds one of your keys, or that you signed in, works in Jira and Confluence as you, inside the limits that your
          site admins set.
        </Text>
      </Stack>
      <PageTabs
        id="drawbridge-connections"
        selected={tabAt(path)}
        onSelect={(index) => go(TABS[index] ?? '/')}
        tabs={[
          { title: 'Your keys', content: () => <MyConnections onCode={() => go(consentPath())} /> },
          { title: 'Approvals', content: () => approvals },
          { title: 'Changes', content: () => <ChangeLog read={(asked) => call('myChanges', asked)} withPerson={false} /> },
          { title: 'Last calls', content: () => calls },
        ]}
      />
    </Stack>
  );
}
