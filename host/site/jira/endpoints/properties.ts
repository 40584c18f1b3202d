import { json, noContent } from '../../answer';
import { jiraPayloadRefusal, jiraRefusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { commentProperties, issueProperties, projectProperties } from '../work/properties';
import type { PropertyOwner } from '../work/properties';

const KEY_LIMIT = 255;
const VALUE_LIMIT = 32_768;

/** The same four operations for each kind of thing that has properties. */
function endpointsFor(path: string, noun: string, owner: (call: JiraCall) => PropertyOwner, write: string) {
  const scopes = (classic: string, verb: string) => either(classic, `${verb}:${noun}.property:jira`);
  const READ = scopes('read:jira-work', 'read');
  return [
    jiraEndpoint('GET', path, READ, (call) => json({ keys: list(call, owner(call)) }), 'anonymous'),
    jiraEndpoint('GET', `${path}/{propertyKey}`, READ, (call) => json(one(call, owner(call))), 'anonymous'),
    jiraEndpoint('PUT', `${path}/{propertyKey}`, scopes(write, 'write'), (call) => set(call, owner(call))),
    jiraEndpoint('DELETE', `${path}/{propertyKey}`, scopes(write, 'delete'), (call) => remove(call, owner(call))),
  ];
}

/** Values under keys on issues, comments and projects. */
export const propertyEndpoints = [
  ...endpointsFor('/rest/api/3/issue/{issueIdOrKey}/properties', 'issue', issueProperties, 'write:jira-work'),
  ...endpointsFor('/rest/api/3/comment/{commentId}/properties', 'comment', commentProperties, 'write:jira-work'),
  ...endpointsFor('/rest/api/3/project/{projectIdOrKey}/properties', 'project', projectProperties, 'manage:jira-project'),
];

function list({ request, state }: JiraCall, owner: PropertyOwner): unknown[] {
  return owner.all().map(({ key }) => ({ self: link(state, `${request.path}/${encodeURIComponent(key)}`), key }));
}

function one(call: JiraCall, owner: PropertyOwner): Record<string, unknown> {
  const key = call.part('propertyKey');
  const stored = owner.all().find((property) => property.key === key);
  if (!stored) throw jiraRefusal(404, [`The property with key '${key}' does not exist.`]);
  return { key, value: stored.value };
}

/** 201 for a key that is new, 200 for one that had a value. */
function set({ body, part, request }: JiraCall, owner: PropertyOwner): SiteResponse {
  const key = part('propertyKey');
  owner.requireWriting();
  if (body === undefined) throw jiraPayloadRefusal('The property needs a value.');
  if (key.length > KEY_LIMIT) throw jiraRefusal(400, [`The property key cannot be longer than ${String(KEY_LIMIT)} characters.`]);
  if (String(request.body).length > VALUE_LIMIT)
    throw jiraRefusal(400, [`The property value cannot be longer than ${String(VALUE_LIMIT)} characters.`]);
  const known = owner.all().some((property) => property.key === key);
  owner.put({ key, value: body });
  return json(null, known ? 200 : 201);
}

function remove({ part }: JiraCall, owner: PropertyOwner): SiteResponse {
  const key = part('propertyKey');
  owner.requireWriting();
  if (!owner.all().some((property) => property.key === key)) throw jiraRefusal(404, [`The property with key '${key}' does not exist.`]);
  owner.delete(key);
  return noContent();
}
