import type { TypedContent } from '../../clients/confluence/contents';
import type { Author, Carrier, FieldValue, ResultRecord } from '../record';
import type { FoundPage } from './page-ref';

function kindOf(page: TypedContent): string {
  if (page.type === 'blogposts') return 'blogpost';
  return page.subtype === 'live' ? 'live-doc' : 'page';
}

/** What is known about a page without its text. `authors` tells names where they were asked for. */
function pageFields({ page, target }: FoundPage, authors: (id: string | undefined) => Author): Record<string, FieldValue> {
  const name = (id: string | undefined): string | null => authors(id).name ?? null;
  const { base, webui } = page._links ?? {};
  return {
    title: page.title,
    space: target.key,
    version: page.version.number,
    status: page.status,
    parent: page.parentId,
    created: page.createdAt ?? null,
    created_by: name(page.authorId),
    updated: page.version.createdAt ?? null,
    updated_by: name(page.version.authorId),
    message: page.version.message || null,
    ...(base !== undefined && webui !== undefined ? { url: `${base}${webui}` } : {}),
  };
}

/** Content as what decides by its labels whether agents may see it and what belongs to it. */
export function pageCarrier({ type, id, labels }: TypedContent): Carrier {
  return { kind: type === 'pages' ? 'page' : 'blogpost', id, ...(labels === undefined ? {} : { labels }) };
}

/** A page, live doc or blog post as a record without its text. */
export function pageRecord(found: FoundPage, authors: (id: string | undefined) => Author): ResultRecord {
  const { page, target } = found;
  return {
    kind: kindOf(page),
    id: page.id,
    target,
    carrier: pageCarrier(page),
    author: authors(page.version.authorId),
    fields: pageFields(found, authors),
  };
}
