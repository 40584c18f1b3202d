import type { SiteRequest, SiteResponse } from '../../../host/site/request';
import { descriptionOf, resolved } from './descriptions';
import type { Description } from './descriptions';
import { publishedOperation } from './published-operation';
import { LONGER_IN_PROSE } from './known-gaps';
import type { PublishedOperation } from './published-operation';
import { bodyErrors, parameterErrors } from './schema-errors';
import { shapeErrors } from './shape-errors';

const JSON_MEDIA = 'application/json';

/**
 * What Atlassian's descriptions have against a request and its answer. A request is judged when it was answered with success: refusing a wrong
 * one is what the site is for. An answer by the site that it does not model an operation (501) is no answer of Jira's or Confluence's.
 */
export function exchangeFaults(request: SiteRequest, response: SiteResponse): string[] {
  const published = publishedOperation(request.method, request.path);
  if (!published || response.status === 501) return [];
  const faults =
    response.status < 300
      ? [...requestFaults(published, request), ...answerFaults(published, request.method, response)]
      : answerFaults(published, request.method, response);
  return faults.map((fault) => `${request.method} ${published.template} ${String(response.status)}: ${fault}`);
}

function requestFaults(published: PublishedOperation, request: SiteRequest): string[] {
  const description = descriptionOf(published.family);
  return [...parameterFaults(published, description, request), ...sentBodyFaults(published, description, request)];
}

function parameterFaults(
  { family, template, operation, values }: PublishedOperation,
  description: Description,
  { query }: SiteRequest,
): string[] {
  const faults: string[] = [];
  for (const part of operation.parameters ?? []) {
    const { name, in: place, required = false, schema = {} } = resolved(part, description);
    if ((place !== 'query' && place !== 'path') || isOfType(schema, 'object') || LONGER_IN_PROSE.includes(`${template} ${name}`)) continue;
    const sent = place === 'path' ? [values[name] ?? ''] : query.getAll(name);
    if (sent.length === 0) {
      if (required) faults.push(`the ${place} parameter '${name}' is required`);
      continue;
    }
    const value = isOfType(schema, 'array') ? sent.flatMap((text) => text.split(',')) : (sent[0] ?? '');
    faults.push(...parameterErrors(family, schema, value).map((error) => `the ${place} parameter '${name}' ${error}`));
  }
  return faults;
}

/** A parameter that is an object is spread over names that no description tells. */
function isOfType(schema: object, type: string): boolean {
  return 'type' in schema && schema.type === type;
}

function sentBodyFaults({ family, operation }: PublishedOperation, description: Description, { body }: SiteRequest): string[] {
  if (!operation.requestBody) return [];
  const { required = false, content } = resolved(operation.requestBody, description);
  if (body === null) return required ? ['a body is required'] : [];
  const schema = content[JSON_MEDIA]?.schema;
  if (!schema || typeof body !== 'string' || body.trim() === '') return [];
  return bodyErrors(family, schema, JSON.parse(body)).map((error) => `sent body: ${error}`);
}

function answerFaults({ template }: PublishedOperation, method: string, { status, headers, body }: SiteResponse): string[] {
  const type = headers['content-type'];
  if (type !== undefined && !type.startsWith(JSON_MEDIA)) return [];
  return shapeErrors(method, template, status, body).map((error) => `answer: ${error}`);
}
