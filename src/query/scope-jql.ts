import { quoteJql } from './quote';
import { listed, scopeQuery } from './scope';
import type { Scoped } from './scope';
import type { QueryRefusal } from './token';

/**
 * Narrows a JQL query to the listed projects (keys, names or ids) and away from the denied ones, so that no text in it can widen it again.
 * A query that is not well formed by Jira's own grammar is refused with the position of the fault.
 * @param hiddenLabels leaves out issues that carry one of these labels; those without labels stay.
 */
export function scopeJql(
  jql: string,
  projects: readonly string[] | 'all',
  deny: readonly string[] = [],
  hiddenLabels: readonly string[] = [],
): Scoped | QueryRefusal {
  // Jira tells labels apart by case, people do not.
  const labels = [...new Set(hiddenLabels.flatMap((label) => [label, label.toLowerCase(), label.toUpperCase()]))];
  const unlabelled = labels.length === 0 ? '' : `labels is EMPTY OR labels not in ${listed(labels, quoteJql)}`;
  return scopeQuery(jql, { language: 'jql', field: 'project', allow: projects, deny, quote: quoteJql, also: [unlabelled] });
}
