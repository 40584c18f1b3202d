import type { PageSeed } from '../form/confluence';
import type { ConfluencePart } from '../form/seed-file';
import type { Copy } from './copy';

/** What one seed file tells of Confluence, once more in the spaces that are there: their home pages' copies stand below the homes. */
export function copiedConfluence({ spaces = [], pages = [], posts = [], templates = [] }: ConfluencePart, copy: Copy): ConfluencePart {
  const written = [...spaces.flatMap((space) => space.posts.map((post) => ({ space: space.key, post }))), ...posts];
  return {
    pages: [
      ...spaces.map(({ key, home }) => ({ space: key, under: home.title, page: copiedPage(home, copy) })),
      ...pages.map(({ space, under, page }) => ({ space, under, page: copiedPage(page, copy) })),
    ],
    posts: written.map(({ space, post }) => ({ space, post: { ...post, title: copy.name(post.title) } })),
    templates: templates.map((template) => ({ ...template, name: copy.name(template.name) })),
  };
}

function copiedPage({ children, ...page }: PageSeed, copy: Copy): PageSeed {
  return { ...page, title: copy.name(page.title), ...(children && { children: children.map((child) => copiedPage(child, copy)) }) };
}
