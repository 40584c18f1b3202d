import { briefIssueBean } from '../fields/parent-kind';
import type { Access } from '../permissions';
import type { Issue, IssueLink, LinkType } from '../records';
import { found } from '../state';
import { link } from './link';

export function linkTypeBean({ state }: Access, type: LinkType): Record<string, unknown> {
  const { id, name, inward, outward } = type;
  return { id, name, inward, outward, self: link(state, `/rest/api/3/issueLinkType/${id}`) };
}

/** The links of an issue whose other end the reader sees, each from this issue's side. */
export function issueLinkBeans(access: Access, issue: Issue): Record<string, unknown>[] {
  const { links } = access.state.jira;
  return links
    .filter((one) => one.sourceId === issue.id || one.targetId === issue.id)
    .flatMap((one) => {
      const outward = one.sourceId === issue.id;
      const other = endOf(access, outward ? one.targetId : one.sourceId);
      if (!access.sees(other)) return [];
      return [{ ...frame(access, one), [outward ? 'outwardIssue' : 'inwardIssue']: briefIssueBean(access, other) }];
    });
}

/** A link with both its ends; the caller has checked that the reader sees them. */
export function wholeLinkBean(access: Access, one: IssueLink): Record<string, unknown> {
  return {
    ...frame(access, one),
    inwardIssue: briefIssueBean(access, endOf(access, one.sourceId)),
    outwardIssue: briefIssueBean(access, endOf(access, one.targetId)),
  };
}

function frame(access: Access, one: IssueLink): Record<string, unknown> {
  const { state } = access;
  const type = found(state.jira.linkTypes.get(one.typeId), `link type ${one.typeId}`);
  return { id: one.id, self: link(state, `/rest/api/3/issueLink/${one.id}`), type: linkTypeBean(access, type) };
}

function endOf(access: Access, issueId: string): Issue {
  return found(access.state.jira.issues.get(issueId), `linked issue ${issueId}`);
}
