import React from 'react';
import { CallLog } from '../call-log';
import { call } from './call-admin';

/** The newest calls of all agents, refused ones too. */
export function AuditTab() {
  return <CallLog read={(query) => call('audit', query)} withPerson />;
}
