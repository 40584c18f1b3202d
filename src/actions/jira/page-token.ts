import { wrongInput } from '../../faults/fault';

/** The opaque cursor for lists that Jira pages by token. */
export function tokenCursor(nextPageToken: string): string {
  return `t${nextPageToken}`;
}

/** Jira's token in a cursor. @throws Fault `input` for anything that is no such cursor. */
export function tokenOf(cursor: string): string {
  const token = /^t(\S+)$/.exec(cursor)?.[1];
  if (token === undefined) throw wrongInput('cursor', 'This is not a cursor of this action. Leave it out to start from the beginning.');
  return token;
}
