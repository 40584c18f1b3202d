import { descriptionOf, familyOf } from './descriptions';
import { bodyErrors } from './schema-errors';

/**
 * What is wrong with the JSON body of an answer by the shape that is published for it: nothing where no shape is published.
 * `template` is the operation's whole path as it is published. Success with a status that the operation does not publish is wrong; so is a body beside 204.
 */
export function shapeErrors(method: string, template: string, status: number, body: unknown): string[] {
  const family = familyOf(template);
  const operation = family && descriptionOf(family).paths.get(template)?.[method.toLowerCase()];
  if (!family || !operation) return [];
  const answer = operation.responses[String(status)];
  if (!answer) return status < 300 ? ['this status is not published'] : [];
  const schema = answer.content?.['application/json']?.schema;
  if (!schema) return status === 204 && body !== null ? ['a body where none belongs'] : [];
  return bodyErrors(family, schema, body);
}
