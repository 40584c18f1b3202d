import { jiraRefusal } from '../../refusal';
import type { JiraCall } from '../call';
import type { EntityProperty } from '../task-records';
import { found } from '../state';

interface Property {
  key: string;
  value: unknown;
}

/** Something that has properties and that the caller may read. */
export interface PropertyOwner {
  all(): Property[];
  /** Throws 403 where the caller may not change it. */
  requireWriting(): void;
  put(property: Property): void;
  delete(key: string): void;
}

/** Properties of the issue that the path names; changing them takes the right to edit it. */
export function issueProperties(call: JiraCall): PropertyOwner {
  const issue = call.access.issue(call.part('issueIdOrKey'));
  const allowed = (): boolean => call.access.can('EDIT_ISSUES', call.jira.projectOf(issue), issue);
  return kept(call, 'issue', issue.id, allowed);
}

/** Properties of a project; changing them takes the right to administer it. */
export function projectProperties(call: JiraCall): PropertyOwner {
  const project = call.access.project(call.part('projectIdOrKey'));
  return kept(call, 'project', project.id, () => call.access.administers(project));
}

/** Properties of a comment, which it holds itself; changing them takes the right to edit it. */
export function commentProperties({ access, jira, part }: JiraCall): PropertyOwner {
  const id = part('commentId');
  const comment = jira.comments.get(id);
  const issue = comment && jira.issues.get(comment.issueId);
  if (!comment || !issue || !access.sees(issue) || !access.admits(comment.visibility, jira.projectOf(issue))) {
    throw jiraRefusal(404, [`Can not find a comment for the id: ${id}.`]);
  }
  const project = jira.projectOf(issue);
  const stored = () => found(jira.comments.get(id), `comment ${id}`);
  const store = (properties: Property[]): void => void jira.comments.put({ ...stored(), properties });
  const others = (key: string): Property[] => stored().properties.filter((property) => property.key !== key);
  return {
    all: () => stored().properties,
    requireWriting() {
      const own = comment.authorId === access.accountId && access.can('EDIT_OWN_COMMENTS', project, issue);
      if (!own && !access.can('EDIT_ALL_COMMENTS', project, issue)) throw noRight('comment');
    },
    put: (property) => store([...others(property.key), property]),
    delete: (key) => store(others(key)),
  };
}

function kept({ jira }: JiraCall, owner: EntityProperty['owner'], ownerId: string, allowed: () => boolean): PropertyOwner {
  const idOf = (key: string): string => `${owner}/${ownerId}/${key}`;
  return {
    all: () => jira.properties.filter((property) => property.owner === owner && property.ownerId === ownerId),
    requireWriting() {
      if (!allowed()) throw noRight(owner);
    },
    put: ({ key, value }) => void jira.properties.put({ id: idOf(key), owner, ownerId, key, value }),
    delete: (key) => void jira.properties.delete(idOf(key)),
  };
}

function noRight(what: string): Error {
  return jiraRefusal(403, [`You do not have permission to edit this ${what}.`]);
}
