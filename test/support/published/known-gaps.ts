import type { Family } from './descriptions';

/**
 * Properties that the live site sends as null while the description's schema does not say so: Jira's history of "nothing before" and "nothing
 * after", and what the prose of Confluence's descriptions calls null where there is none; `name.*` is each value of a map, such as the type of a
 * content id that nothing has.
 */
export const NULL_IN_LIVE_ANSWERS: Partial<Record<Family, readonly string[]>> = {
  jira: ['from', 'fromString', 'to', 'toString'],
  'confluence-v1': ['icon', 'contentState'],
  'confluence-v2': ['parentId', 'parentType', 'description', 'icon', 'homepageId', 'personalSpaceId', 'results.*'],
};

/**
 * Parameters whose list of values is shorter than what the text of the same operation says: a body is converted to more than `export_view`.
 */
export const LONGER_IN_PROSE: readonly string[] = ['/wiki/rest/api/contentbody/convert/async/{to} to'];

/** Properties that a schema of Jira's bulk move requires by a name that it does not have: the ones meant are spelt differently. */
export const REQUIRED_BY_WRONG_NAME: readonly string[] = ['targetToMultipleSourceMapping', 'issueIdOrKeys'];
