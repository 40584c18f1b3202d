import { z } from 'zod';
import type { References } from './references';

const at = z.iso.datetime();
const word = z.string().min(1);

/** Spaces with their page trees, and pages that are added to spaces of an included file. */
export function confluenceForm({ person, document, file }: References) {
  const grantees = z.strictObject({ people: z.array(person), groups: z.array(word) });
  const version = z.strictObject({ by: person, at, message: word.exactOptional(), body: document });
  const remark = { by: person, at, body: document, on: word.exactOptional() };
  const comment = z.strictObject({ ...remark, replies: z.array(z.strictObject(remark)).exactOptional() });
  const attachment = z.strictObject({
    by: person,
    at,
    title: word,
    mediaType: word,
    mediaTypeDescription: word,
    file,
    comment: z.string(),
  });
  const content = z.strictObject({
    title: word,
    /** Oldest first; the last is what the page says now. */
    versions: z.tuple([version], version),
    labels: z.array(word).exactOptional(),
    state: z.strictObject({ id: z.number(), name: word, color: word }).exactOptional(),
    /** Only these people may view or change it and what is below it. */
    readers: z.array(person).exactOptional(),
    editors: z.array(person).exactOptional(),
    comments: z.array(comment).exactOptional(),
    attachments: z.array(attachment).exactOptional(),
    watchers: z.array(person).exactOptional(),
  });
  interface Page extends z.output<typeof content> {
    /** A page unless it says otherwise; a folder shows no text. */
    kind?: 'page' | 'folder';
    children?: Page[];
  }
  const kind = z.enum(['page', 'folder']);
  const page: z.ZodType<Page> = z.lazy(() => content.extend({ kind: kind.exactOptional(), children: z.array(page).exactOptional() }));
  const space = z.strictObject({
    key: word,
    name: word,
    type: z.enum(['global', 'personal']),
    status: z.enum(['current', 'archived']).exactOptional(),
    categories: z.array(word).exactOptional(),
    description: z.string(),
    by: person,
    at,
    rights: z.strictObject({ view: grantees, write: grantees, comment: grantees, delete: grantees, administer: grantees }),
    home: page,
    posts: z.array(content),
  });
  const template = z.strictObject({
    /** The key of its space; a template of the whole site has none. */
    space: word.exactOptional(),
    name: word,
    description: z.string(),
    /** In storage format. */
    storage: word,
  });
  return {
    spaces: z.array(space),
    /** A page below the page `under` of the space `space`. */
    pages: z.array(z.strictObject({ space: word, under: word, page })),
    posts: z.array(z.strictObject({ space: word, post: content })),
    templates: z.array(template),
  };
}

type Form = ReturnType<typeof confluenceForm>;
export type SpaceSeed = z.output<Form['spaces']>[number];
export type TemplateSeed = z.output<Form['templates']>[number];
export type PageSeed = SpaceSeed['home'];
export type ContentSeed = SpaceSeed['posts'][number];
export type CommentSeed = NonNullable<ContentSeed['comments']>[number];
export type VersionSeed = ContentSeed['versions'][number];
