import type { ContentState } from './records';
import type { ConfluenceState } from './state';

/** The states that every space of this site offers. */
export const SPACE_STATES: readonly ContentState[] = [
  { id: 0, name: 'Rough draft', color: '#ffc400' },
  { id: 1, name: 'In progress', color: '#2684ff' },
  { id: 2, name: 'Verified', color: '#36b37e' },
];

/** The states that a person has made, the last used first. */
export function customStatesOf(confluence: ConfluenceState, accountId: string): ContentState[] {
  return confluence.customStates
    .filter(({ ownerId }) => ownerId === accountId)
    .sort((a, b) => b.usedAt.localeCompare(a.usedAt) || Number(b.id) - Number(a.id))
    .map(({ id, name, color }) => ({ id: Number(id), name, color }));
}
