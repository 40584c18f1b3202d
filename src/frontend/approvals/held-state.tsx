import React from 'react';
import { Lozenge } from '@forge/react';
import type { HeldView } from '../../contract/approvals';

const STATES: Readonly<Record<HeldView['state'], { text: string; appearance: 'success' | 'inprogress' | 'removed' | 'default' }>> = {
  pending: { text: 'Waits', appearance: 'inprogress' },
  running: { text: 'Runs', appearance: 'inprogress' },
  done: { text: 'Done', appearance: 'success' },
  failed: { text: 'Failed', appearance: 'removed' },
  stale: { text: 'Out of date', appearance: 'removed' },
  rejected: { text: 'Rejected', appearance: 'removed' },
  expired: { text: 'Expired', appearance: 'default' },
};

/** What became of a held call. */
export function HeldState({ state }: { state: HeldView['state'] }) {
  const { text, appearance } = STATES[state];
  return <Lozenge appearance={appearance}>{text}</Lozenge>;
}
