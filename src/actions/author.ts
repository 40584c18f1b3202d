import type { JiraUser } from '../clients/jira/user';
import type { Author } from './record';

const KINDS: Readonly<Record<string, Author['kind']>> = { atlassian: 'person', customer: 'customer', app: 'app' };

/** Who wrote something, from the person that Jira names; nobody named means anonymous. */
export function jiraAuthor(user: JiraUser | undefined): Author {
  if (user === undefined) return { kind: 'anonymous' };
  return {
    kind: KINDS[user.accountType ?? ''] ?? 'unknown',
    accountId: user.accountId,
    ...(user.displayName === undefined ? {} : { name: user.displayName }),
  };
}
