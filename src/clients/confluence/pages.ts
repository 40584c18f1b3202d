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
}

/** Drafts that were never published are read too: a draft that an agent made must be found again. */
const STATUSES = ['current', 'archived', 'draft'];

/** The query of a reading; an earlier version is historical by definition, so it is not narrowed by status. */
export function readingQuery({ bodyFormat, version }: ContentReading, statuses: readonly string[]) {
  return { 'body-format': bodyFormat, ...(version === undefined ? { status: statuses } : { version }) };
}

export interface NewPage {
  spaceId: string;
  title: string;
  status: 'current' | 'draft';
  body: WrittenBody;
  parentId?: string;
  subtype?: 'live';
}

export interface PageUpdate {
  title: string;
  status: 'current' | 'draft';
  body: WrittenBody;
  version: { number: number; message?: string };
}

/** Pages and live docs. Sources: `GET` and `POST /wiki/api/v2/pages`, `GET` and `PUT /wiki/api/v2/pages/{id}`, `PUT …/{id}/title`, `GET …/{id}/ancestors`. */
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

    /** What lies above a page, the highest first: ids and kinds only. */
    ancestors: (id: string) =>
      ask(
        http,
        'GET /wiki/api/v2/pages/{id}/ancestors',
        { path: { id }, query: { limit: 250 } },
        {
          what: `Page ${id}`,
          schema: z.object({ results: z.array(z.object({ id: z.string(), type: z.string() })) }),
        },
      ),

    create: (page: NewPage): Promise<{ id: string }> =>
      ask(http, 'POST /wiki/api/v2/pages', { body: page }, { what: `Page "${page.title}"`, schema: made }),

    update: (id: string, change: PageUpdate): Promise<unknown> =>
      ask(http, 'PUT /wiki/api/v2/pages/{id}', { path: { id }, body: { id, ...change } }, { what: `Page ${id}`, schema: z.unknown() }),

    /** Changes the title alone: the body is not sent at all. */
    rename: (id: string, change: { status: 'current' | 'draft'; title: string }): Promise<unknown> =>
      ask(http, 'PUT /wiki/api/v2/pages/{id}/title', { path: { id }, body: change }, { what: `Page ${id}`, schema: z.unknown() }),
  };
}
