import type { JiraIssue } from '../../clients/jira/issues';
import type { JiraRemoteLink } from '../../clients/jira/issue-links';
import { Fault, wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { linksIn, type IssueLink } from './issue-parts/links';

/** How a caller may name a link of an issue: by its id, by what it leads to, or by both the other issue and the words between. */
export interface LinkNamed {
  issue: string;
  link?: string | undefined;
  other_issue?: string | undefined;
  relation?: string | undefined;
  url?: string | undefined;
}

export type FoundLink = { issue: JiraIssue } & ({ kind: 'issue link'; link: IssueLink } | { kind: 'remote link'; link: JiraRemoteLink });

function only<Link extends { id: string | number }>(
  field: string,
  links: readonly Link[],
  shown: (link: Link) => string,
): Link | undefined {
  if (links.length > 1)
    throw wrongInput(
      field,
      'Several links fit. Give the id of one as link.',
      links.map((link) => `${link.id} (${shown(link)})`),
    );
  return links[0];
}

/** @throws Fault `input` when nothing or several things are named, `not-found-or-hidden` when the issue has no such link. */
export async function linkOnIssue(named: LinkNamed, { jira }: Pick<ActionContext, 'jira'>): Promise<FoundLink> {
  const { link: id, other_issue: other, relation, url } = named;
  if ([id, other, url].filter((one) => one !== undefined).length !== 1)
    throw wrongInput('link', 'Name the link by exactly one of link, other_issue and url.');
  const [issue, remotes] = await Promise.all([
    jira.issues.get(named.issue, ['issuelinks', 'labels']),
    other === undefined ? jira.issueLinks.remote(named.issue) : [],
  ]);
  const words = relation?.trim().toLowerCase();
  const links = linksIn(issue.fields['issuelinks']).filter(
    (one) =>
      (id === one.id || other === one.other.key || other === one.other.id) &&
      (words === undefined || one.relation.toLowerCase() === words || one.typeId === words),
  );
  const link = only('relation', links, (one) => `${one.relation} ${one.other.key}`);
  const remote = only(
    'url',
    remotes.filter((one) => String(one.id) === id || one.object.url === url),
    (one) => one.object.title,
  );
  // Jira counts the two kinds of link apart, so that one id can mean two things.
  if (link !== undefined && remote !== undefined)
    throw wrongInput('link', 'An issue link and a link to the outside have this id. Name the one you mean by other_issue or url.');
  if (link !== undefined) return { kind: 'issue link', issue, link };
  if (remote !== undefined) return { kind: 'remote link', issue, link: remote };
  throw new Fault({ kind: 'not-found-or-hidden', what: `The link of ${named.issue} to ${id ?? other ?? url ?? ''}` });
}
