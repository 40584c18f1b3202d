import { jiraAuthor } from '../../author';
import type { Inclusion, Reading } from './inclusion';

/** Who watches the issue; Jira names them only to those who may see the list. */
export async function watchers({ issue, context }: Reading): Promise<Inclusion> {
  const found = await context.jira.followers.watchers(issue.id);
  return { fields: { watches: found.watchers.map((one) => jiraAuthor(one).name ?? one.accountId), watch_count: found.watchCount } };
}

/** Who voted for the issue. */
export async function votes({ issue, context }: Reading): Promise<Inclusion> {
  const found = await context.jira.followers.votes(issue.id);
  return { fields: { votes: found.votes, voters: found.voters.map((one) => jiraAuthor(one).name ?? one.accountId) } };
}
