import React from 'react';
import { Stack } from '@forge/react';
import { CallLog } from '../calls/call-log';
import { AuditVerification } from './audit-verification';
import { call } from './call-admin';

/** The calls of all agents, and whether their log is what it was. */
export function AuditTab() {
  return (
    <Stack space="space.600">
      <CallLog read={(query) => call('audit', query)} exported={(asked) => call('exportAudit', asked)} withPerson />
      <AuditVerification />
    </Stack>
  );
}
