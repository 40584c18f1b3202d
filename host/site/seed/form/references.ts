import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { errorCode } from '../../../error-code';
import type { AdfDocument, AdfNode } from '../../document';

/** What a seed file may refer to by a word: its people, by handle. */
export type Cast = ReadonlyMap<string, { id: string; name: string }>;

/**
 * Schemas for what a seed file says in words and the site keeps otherwise: a person by handle becomes an account id, a holder
 * `user:handle` becomes `user:id`, a text becomes a document of one paragraph, mentions get their person's id and name,
 * and a file beside the seed file becomes its bytes.
 */
export function references(cast: Cast, folder: string, isWellFormed: (value: unknown) => value is AdfDocument = isOutlined) {
  const person = z.string().transform((handle, context): string => {
    const found = cast.get(handle);
    if (found) return found.id;
    context.addIssue({ code: 'custom', message: `nobody has the handle '${handle}'` });
    return z.NEVER;
  });
  const holder = z.string().transform((text, context): string => {
    const [kind = '', name = ''] = text.split(/:(.*)/s);
    if (kind !== 'user') {
      if (/^(group|role):.|^(anyone|reporter|assignee|lead)$/.test(text)) return text;
      context.addIssue({ code: 'custom', message: `'${text}' is no holder: user:HANDLE, group:NAME, role:NAME, anyone, reporter …` });
      return z.NEVER;
    }
    const found = cast.get(name);
    if (found) return `user:${found.id}`;
    context.addIssue({ code: 'custom', message: `nobody has the handle '${name}'` });
    return z.NEVER;
  });
  const text = z.string().min(1).transform(paragraph);
  const document = z
    .union([text, z.custom<AdfDocument>(isWellFormed)], { error: 'is neither a text nor an ADF document' })
    .transform((full, context) => {
      const named = (node: AdfNode): AdfNode => {
        if (node.content) return { ...node, content: node.content.map(named) };
        if (node.type !== 'mention') return node;
        const handle = String(node.attrs?.['id']);
        const found = cast.get(handle);
        if (!found) context.addIssue({ code: 'custom', message: `a mention names '${handle}', which is nobody's handle` });
        return { ...node, attrs: { ...node.attrs, id: found?.id ?? handle, text: `@${found?.name ?? handle}` } };
      };
      return { ...full, content: full.content.map(named) };
    });
  const file = z.string().transform((name, context): Uint8Array => {
    try {
      return readFileSync(path.resolve(folder, name));
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      context.addIssue({ code: 'custom', message: `the file '${name}' cannot be read: ${code}` });
      return z.NEVER;
    }
  });
  return { person, holder, document, file };
}

export type References = ReturnType<typeof references>;

function paragraph(text: string): AdfDocument {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/** Whether the value has the outline of a document: cheaper than the published schema, which looks at every attribute. */
function isOutlined(value: unknown): value is AdfDocument {
  return isObject(value) && value['type'] === 'doc' && value['version'] === 1 && areNodes(value['content']);
}

function areNodes(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (node: unknown) => isObject(node) && typeof node['type'] === 'string' && (node['content'] === undefined || areNodes(node['content'])),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
