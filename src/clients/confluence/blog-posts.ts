import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { content, type ConfluenceContent } from './content';
import { readingQuery, type ContentReading } from './pages';

/** A blog post cannot be archived. */
const STATUSES = ['current', 'draft'];

/** Blog posts. Source: `GET /wiki/api/v2/blogposts/{id}`. */
export function confluenceBlogPosts(http: ProductHttp) {
  return {
    get: (id: string, reading: ContentReading = {}): Promise<ConfluenceContent> =>
      ask(
        http,
        'GET /wiki/api/v2/blogposts/{id}',
        { path: { id }, query: readingQuery(reading, STATUSES) },
        { what: `Page or blog post ${id}`, schema: content },
      ),
  };
}
