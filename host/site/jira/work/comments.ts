import { isDocument } from '../../document';
import type { AdfDocument } from '../../document';
import { jiraRefusal } from '../../refusal';
import { isObject } from '../fields/input';
import type { Access } from '../permissions';
import type { Comment, Issue, Project, Visibility } from '../records';
import { touch } from './change-issue';

/** A comment that has been checked and not been stored yet. */
export interface NewComment {
  body: AdfDocument;
  visibility: Visibility | null;
  properties: Comment['properties'];
}

/** Checks a new comment. Everything that is wrong, a missing right included, is told at once, as Jira tells it. */
export function readComment(access: Access, issue: Issue, input: unknown): NewComment {
  const project = access.state.jira.projectOf(issue);
  const messages = access.can('ADD_COMMENTS', project, issue) ? [] : ['You do not have the permission to comment on this issue.'];
  return readCommentParts(access, project, input, messages);
}

/** Checks `{body, visibility, properties}`; `messages` are told along with what is wrong. */
export function readCommentParts(access: Access, project: Project, input: unknown, messages: string[]): NewComment {
  const errors: Record<string, string> = {};
  const given = isObject(input) ? input : {};
  const body = given['body'];
  if (body === undefined || body === null || body === '') errors['comment'] = 'Comment body can not be empty!';
  else if (!isObject(body) || !isDocument(body)) errors['comment'] = 'Comment body is not valid!';
  const visibility = readVisibility(access, project, given['visibility'], errors, 'commentLevel');
  const properties = readProperties(given['properties'], errors);
  if (messages.length > 0 || Object.keys(errors).length > 0 || !isDocument(body)) throw jiraRefusal(400, messages, errors);
  return { body, visibility, properties };
}

/** Stores a checked comment and marks the issue as updated. */
export function addComment(access: Access, issue: Issue, comment: NewComment, authorId: string, now: number): Comment {
  const { jira } = access.state;
  touch(access, issue.id, now);
  return jira.comments.put({
    id: jira.nextId('comment'),
    issueId: issue.id,
    authorId,
    updateAuthorId: authorId,
    created: now,
    updated: now,
    ...comment,
  });
}

/** Reads `{type, value}`, or `{type, identifier}` with the id of a group or the name of a role: nobody can restrict a comment or worklog to a role or group that they are not in themselves. */
export function readVisibility(
  access: Access,
  project: Project,
  input: unknown,
  errors: Record<string, string>,
  errorKey: string,
): Visibility | null {
  if (input === undefined || input === null) return null;
  const type = isObject(input) ? input['type'] : undefined;
  const identifier = isObject(input) ? input['identifier'] : undefined;
  const named = type === 'group' && typeof identifier === 'string' ? access.state.people.groupNamed(identifier) : undefined;
  const value = named ?? (isObject(input) ? (input['value'] ?? identifier) : undefined);
  if ((type !== 'role' && type !== 'group') || typeof value !== 'string') {
    errors[errorKey] = "The visibility needs a 'type' of 'role' or 'group' and a 'value'.";
    return null;
  }
  const visibility: Visibility = { type, value };
  if (!access.admits(visibility, project)) {
    errors[errorKey] = `You are currently not a member of the ${type === 'role' ? 'project role' : 'group'}: ${value}.`;
  }
  return visibility;
}

function readProperties(input: unknown, errors: Record<string, string>): Comment['properties'] {
  if (input === undefined || input === null) return [];
  const items: unknown[] = Array.isArray(input) ? input : [input];
  return items.flatMap((item) => {
    if (isObject(item) && typeof item['key'] === 'string' && item['value'] !== undefined)
      return [{ key: item['key'], value: item['value'] }];
    errors['properties'] = "Each property needs a 'key' and a 'value'.";
    return [];
  });
}
