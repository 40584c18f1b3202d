import { jiraRefusal } from '../../refusal';
import { isObject, property } from '../fields/input';
import type { Access } from '../permissions';
import type { Issue, IssueLink, LinkType } from '../records';
import { found } from '../state';
import { touch } from './change-issue';
import { plainItem, recordChange } from './history';

/** The link type that `{id}` or `{name}` names; 404 in Jira's words when there is none. */
export function readLinkType(access: Access, input: unknown): LinkType {
  const { linkTypes } = access.state.jira;
  const id = property(input, 'id');
  const name = property(input, 'name');
  const type = id !== undefined ? linkTypes.get(id) : linkTypes.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  if (type) return type;
  if (id === undefined && name === undefined) throw jiraRefusal(400, ["The link type needs an 'id' or a 'name'."]);
  throw jiraRefusal(404, [
    id !== undefined ? `No issue link type with id '${id}' found.` : `No issue link type with name '${String(name)}' found.`,
  ]);
}

/** The issue that `{id}` or `{key}` names; 404 when it does not exist for the caller. */
export function readLinkedIssue(access: Access, input: unknown): Issue {
  const named = isObject(input) ? (property(input, 'id') ?? property(input, 'key')) : undefined;
  if (named === undefined) throw jiraRefusal(400, ["A linked issue needs an 'id' or a 'key'."]);
  return access.issue(named);
}

/**
 * Links two issues: `source` does to `target` what the type's outward word says. A link that is already there stays the only one.
 * Throws 401 where the person may not link issues in both projects.
 */
export function linkIssues(access: Access, type: LinkType, source: Issue, target: Issue, authorId: string, now: number): void {
  const { jira } = access.state;
  for (const issue of [source, target]) requireLinking(access, issue);
  if (source.id === target.id) throw jiraRefusal(400, ['You cannot link an issue to itself.']);
  const twin = jira.links.find((link) => link.typeId === type.id && link.sourceId === source.id && link.targetId === target.id);
  if (twin) return;
  jira.links.put({ id: jira.nextId('link'), typeId: type.id, sourceId: source.id, targetId: target.id });
  const item = (word: string, other: Issue) => plainItem('Link', [null, null], [other.key, `This issue ${word} ${other.key}`]);
  recordChange(access, source.id, authorId, [item(type.outward, target)], now);
  recordChange(access, target.id, authorId, [item(type.inward, source)], now);
  for (const issue of [source, target]) touch(access, issue.id, now);
}

/** Takes a link away, with an entry in the history of both issues. Throws 401 where the person may not link both of them. */
export function unlinkIssues(access: Access, link: IssueLink, authorId: string, now: number): void {
  const { jira } = access.state;
  const type = found(jira.linkTypes.get(link.typeId), `link type ${link.typeId}`);
  const source = found(jira.issues.get(link.sourceId), `issue ${link.sourceId}`);
  const target = found(jira.issues.get(link.targetId), `issue ${link.targetId}`);
  for (const issue of [source, target]) requireLinking(access, issue);
  jira.links.delete(link.id);
  const item = (word: string, other: Issue) => plainItem('Link', [other.key, `This issue ${word} ${other.key}`], [null, null]);
  recordChange(access, source.id, authorId, [item(type.outward, target)], now);
  recordChange(access, target.id, authorId, [item(type.inward, source)], now);
  for (const issue of [source, target]) touch(access, issue.id, now);
}

function requireLinking(access: Access, issue: Issue): void {
  if (access.can('LINK_ISSUES', access.state.jira.projectOf(issue), issue)) return;
  throw jiraRefusal(401, [`No Link Issue Permission for issue '${issue.key}'`]);
}
