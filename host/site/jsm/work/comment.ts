import { isObject } from '../../jira/fields/input';
import type { Comment } from '../../jira/records';
import { addComment } from '../../jira/work/comments';
import type { DeskCall } from '../call';
import { forbidden, invalid } from '../call';
import type { OpenRequest } from '../permissions';
import { richText } from './rich-text';

/** What marks a comment as internal. */
export const INTERNAL: Comment['properties'] = [{ key: 'sd.public.comment', value: { internal: true } }];

/** Adds wiki text as a comment; it is one of the issue's comments, marked where it is internal. Customers reply in public alone. */
export function comment(call: DeskCall, { issue, desk }: OpenRequest, text: unknown, shown: boolean): Comment {
  if (!shown && !call.rights.isAgent(desk)) throw forbidden('Only agents can add internal comments.');
  if (typeof text !== 'string' || text.trim() === '') throw invalid('The comment body must not be empty.');
  const body = richText(text);
  return addComment(call.access, issue, { body, visibility: null, properties: shown ? [] : INTERNAL }, call.author(), call.now());
}

/** Whether customers will see what is written: a body always says so, and 400 where it does not. */
export function isShown(body: Record<string, unknown>): boolean {
  const value = body['public'];
  if (typeof value === 'boolean') return value;
  throw invalid("'public' is required and must be true or false.");
}

/** The text of an `additionalComment`, or undefined where none came; 400 for anything else. */
export function additionalText(body: Record<string, unknown>, name = 'additionalComment'): string | undefined {
  const given = body[name];
  if (given === undefined || given === null) return undefined;
  if (isObject(given) && typeof given['body'] === 'string') return given['body'];
  throw invalid(`'${name}' must be an object with a text as its 'body'.`);
}
