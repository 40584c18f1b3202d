import React from 'react';
import { ChangeLog } from '../journal/change-log';
import { call } from './call-admin';

/** What agents changed for anybody. */
export function JournalTab() {
  return <ChangeLog read={(asked) => call('journal', asked)} withPerson />;
}
