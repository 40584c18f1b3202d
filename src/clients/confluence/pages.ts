import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import type { BodyFormat, WrittenBody } from './body';
import { content, type ConfluenceContent } from './content';
import { made } from './made';

const contentPage = z.object({ results: z.array(content) });

/** How one page or blog post is read. */
export interface ContentReading {
  bodyFormat?: BodyFormat;
  /** An earlier version; the newest when absent. */
  version?: number;
  /** Reads what is in the trash too. */
  trashed?: boolean;
}

/** Drafts that were never published are read too: a draft that an agent made must be found again. */
const STATUSES = ['current', 'archived', 'draft'];

/**
 * The query of a reading; an earlier version is historical by definition, so it is not narrowed by status. Labels come along at no cost:
 * they decide whether agents may see the content at all.
 */
export function readingQuery({ bodyFormat, version, trashed = false }: ContentReading, statuses: readonly string[]) {
  const which = version === undefined ? { status: trashed ? [...statuses, 'trashed'] : statuses } : { version };
  return { 'body-format': bodyFormat, 'include-labels': true, ...which };
}

export interface NewPage {
  spaceId: string;
  title: string;
  status: 'current' | 'draft';
  body: WrittenBody;
  parentId?: string;
  subtype?: 'live';
}

export type MovePosition = 'append' | 'before' | 'after';

export interface PageUpdate {
  title: string;
  status: 'current' | 'draft';
  body: WrittenBody;
  version: { number: number; message?: string };
}

/**
 * Pages and live docs. Sources: `GET` and `POST /wiki/api/v2/pages`, `GET`, `PUT` and `DELETE /wiki/api/v2/pages/{id}`, `PUT …/{id}/title`,
 * `PUT /wiki/rest/api/content/{pageId}/move/{position}/{targetId}`, `DELETE /wiki/rest/api/content/{id}/pageTree`.
 */
export function confluencePages(http: ProductHttp) {
  return {
    get: (id: string, reading: ContentReading = {}): Promise<ConfluenceContent> =>
      ask(
        http,
        'GET /wiki/api/v2/pages/{id}',
        { path: { id }, query: readingQuery(reading, STATUSES) },
        { what: `Page ${id}`, schema: content },
      ),

    /** The page with exactly this title (titles are unique in a space, whatever their case). */
    async byTitle(spaceId: string, title: string): Promise<ConfluenceContent | undefined> {
      const query = { 'space-id': [spaceId], title, limit: 5 };
      const found = await ask(http, 'GET /wiki/api/v2/pages', { query }, { what: `Page "${title}"`, schema: contentPage });
      return found.results.find((one) => one.title.toLowerCase() === title.toLowerCase());
    },

    /** Those of these pages that the person sees. */
    async byIds(ids: readonly string[]): Promise<ConfluenceContent[]> {
      if (ids.length === 0) return [];
      return (await ask(http, 'GET /wiki/api/v2/pages', { query: { id: ids, limit: 250 } }, { what: 'pages', schema: contentPage }))
        .results;
    },

    create: (page: NewPage): Promise<{ id: string }> =>
      ask(http, 'POST /wiki/api/v2/pages', { body: page }, { what: `Page "${page.title}"`, schema: made }),

    update: (id: string, change: PageUpdate): Promise<unknown> =>
      ask(http, 'PUT /wiki/api/v2/pages/{id}', { path: { id }, body: { id, ...change } }, { what: `Page ${id}`, schema: z.unknown() }),

    /** Changes the title alone: the body is not sent at all. */
    rename: (id: string, change: { status: 'current' | 'draft'; title: string }): Promise<unknown> =>
      ask(http, 'PUT /wiki/api/v2/pages/{id}/title', { path: { id }, body: change }, { what: `Page ${id}`, schema: z.unknown() }),

    /** Puts a page with all below it under, before or after another one, in whatever space that is. */
    move: (id: string, position: MovePosition, targetId: string): Promise<unknown> =>
      ask(
        http,
        'PUT /wiki/rest/api/content/{pageId}/move/{position}/{targetId}',
        { path: { pageId: id, position, targetId } },
        { what: `Page ${id} or ${targetId}`, schema: z.unknown() },
      ),

    /** Into the trash; what is below it moves up. With `draft` a draft is gone for good. */
    remove: (id: string, draft: boolean): Promise<unknown> =>
      ask(
        http,
        'DELETE /wiki/api/v2/pages/{id}',
        { path: { id }, query: draft ? { draft } : {} },
        { what: `Page ${id}`, schema: z.unknown() },
      ),

    /** Into the trash with all below it, in the background: the answer names the task. */
    removeTree: (id: string): Promise<{ id: string }> =>
      ask(http, 'DELETE /wiki/rest/api/content/{id}/pageTree', { path: { id } }, { what: `Page ${id}`, schema: made }),
  };
}
