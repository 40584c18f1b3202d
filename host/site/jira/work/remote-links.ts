import { jiraRefusal } from '../../refusal';
import { isObject, property } from '../fields/input';
import { notModelled } from '../parameters';
import type { RemoteLink } from '../records';

/** Reads `{globalId, application, relationship, object: {url, title, summary, status}}`. Throws 400 with a sentence per part. */
export function readRemoteLink(body: unknown): Omit<RemoteLink, 'id' | 'issueId'> {
  const given = isObject(body) ? body : {};
  const object = isObject(given['object']) ? given['object'] : {};
  const status = object['status'];
  if (object['icon'] !== undefined || (isObject(status) && status['icon'] !== undefined)) throw notModelled('An icon of a remote link');
  const [url = '', title = ''] = [property(object, 'url'), property(object, 'title')];
  const errors: Record<string, string> = {};
  if (!URL.canParse(url)) errors['url'] = url === '' ? 'URL is required.' : `The URL '${url}' is not valid.`;
  if (title.trim() === '') errors['title'] = 'Title is required.';
  if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
  const resolved = isObject(status) ? status['resolved'] : undefined;
  return {
    globalId: property(given, 'globalId') ?? '',
    relationship: property(given, 'relationship') ?? '',
    url,
    title,
    summary: property(object, 'summary') ?? '',
    ...applicationPart(given['application']),
    ...(typeof resolved === 'boolean' ? { resolved } : {}),
  };
}

function applicationPart(input: unknown): Pick<RemoteLink, 'application'> {
  if (!isObject(input)) return {};
  const [type, name] = [property(input, 'type'), property(input, 'name')];
  return { application: { ...(type === undefined ? {} : { type }), ...(name === undefined ? {} : { name }) } };
}
