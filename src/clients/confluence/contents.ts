import type { ProductHttp } from '../../ports/product-http';
import { confluenceBlogPosts } from './blog-posts';
import type { ConfluenceContent } from './content';
import { ifFound } from '../if-found';
import { confluencePages, type ContentReading } from './pages';

/** A page or blog post with the part of the API that it lives in. */
export type TypedContent = ConfluenceContent & { type: 'pages' | 'blogposts' };

/** Content by id where it may be a page, a live doc or a blog post: their ids are of one kind, their operations are not. */
export function confluenceContents(http: ProductHttp) {
  const pages = confluencePages(http);
  const blogPosts = confluenceBlogPosts(http);
  return {
    async get(id: string, reading: ContentReading = {}): Promise<TypedContent> {
      const page = await ifFound(pages.get(id, reading));
      return page ? { ...page, type: 'pages' } : { ...(await blogPosts.get(id, reading)), type: 'blogposts' };
    },
  };
}
