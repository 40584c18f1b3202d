import type { SearchItem } from '../cql/search-item';
import { documentText } from '../document';
import type { AdfDocument, AdfNode } from '../document';
import { commentVersions, writtenBy } from './comment-versions';
import type { Permissions } from './permissions';
import type { Comment, Content, Favourite, Space, Watch } from './records';
import type { ConfluenceState } from './state';

interface Scope {
  confluence: ConfluenceState;
  permissions: Permissions;
  archivedSpaces: boolean;
  /** False for archived spaces alone. */
  currentSpaces?: boolean;
  /** Of content; what is published, if nothing is said. */
  statuses?: readonly Content['status'][];
}

type Found = Omit<SearchItem, 'properties'>;

/** Everything that the person may find: what they may not view is not among it, nor what is on it. */
export function searchItems({
  confluence,
  permissions,
  archivedSpaces,
  currentSpaces = true,
  statuses = ['current'],
}: Scope): SearchItem[] {
  const among = { current: currentSpaces, archived: archivedSpaces };
  const spaces = confluence.spaces.filter((space) => permissions.viewSpace(space) && among[space.status]);
  const open = new Set(spaces.map(({ id }) => id));
  const contents = confluence.contents
    .indexed()
    .filter((content) => statuses.includes(content.status) && open.has(content.spaceId) && permissions.view(content));
  const found = new Map(contents.map((content) => [content.id, content]));
  const followed = followers(confluence);
  const kept = Map.groupBy(confluence.properties.all(), ({ contentId }) => contentId);
  const comments = confluence.comments.all().flatMap((comment) => commentItem(confluence, comment, found.get(comment.contentId)) ?? []);
  const items = [
    ...contents.map((content) => ({ ...contentItem(confluence, content), ...followed('content', content.id) })),
    ...comments,
    ...attachmentItems(confluence, found),
    ...spaces.map((space) => ({ ...spaceItem(confluence, space), ...followed('space', space.id) })),
  ];
  return items.map((item) => ({ ...item, properties: new Map((kept.get(item.id) ?? []).map(({ key, value }) => [key, value])) }));
}

function contentItem(confluence: ConfluenceState, content: Content): Found {
  const body = confluence.body(content);
  const authors = confluence.versionsOf(content).map(({ authorId }) => authorId);
  return {
    ...bare(confluence, confluence.spaceOf(content)),
    id: content.id,
    type: content.type,
    title: content.title,
    text: documentText(body),
    labels: confluence.labelsOf(content).map(({ name }) => name),
    creator: content.authorId,
    contributors: [...new Set(authors)],
    created: Date.parse(content.createdAt),
    lastModified: Date.parse(confluence.current(content).createdAt),
    parent: content.parentId,
    ancestors: confluence.ancestors(content).map(({ id }) => id),
    mentions: attributesOf(body, 'mention', 'id'),
    macros: macrosOf(body),
  };
}

function commentItem(confluence: ConfluenceState, comment: Comment, content: Content | undefined): Found | undefined {
  if (!content) return undefined;
  const { id, body, version, contentId } = comment;
  const { authorId, createdAt } = writtenBy(comment);
  return {
    ...bare(confluence, confluence.spaceOf(content)),
    id,
    type: 'comment',
    title: `Re: ${content.title}`,
    text: documentText(body),
    creator: authorId,
    contributors: [...new Set(commentVersions(comment).map((one) => one.authorId))],
    created: Date.parse(createdAt),
    lastModified: Date.parse(version.createdAt),
    container: contentId,
    mentions: attributesOf(body, 'mention', 'id'),
    macros: macrosOf(body),
  };
}

function attachmentItems(confluence: ConfluenceState, found: ReadonlyMap<string, Content>): Found[] {
  return confluence.attachments
    .filter(({ status }) => status !== 'trashed')
    .flatMap((attachment) => {
      const { id, title, comment: text, contentId, createdAt, version, earlier = [] } = attachment;
      const content = found.get(contentId);
      if (!content) return [];
      const authors = [...earlier, version].map(({ authorId }) => authorId);
      const labels = confluence.labelsOf(attachment).map(({ name }) => name);
      const parts = { id, type: 'attachment' as const, title, text, labels, container: contentId };
      const people = { creator: authors[0] ?? version.authorId, contributors: [...new Set(authors)] };
      const dates = { created: Date.parse(createdAt), lastModified: Date.parse(version.createdAt) };
      return [{ ...bare(confluence, confluence.spaceOf(content)), ...parts, ...people, ...dates }];
    });
}

function spaceItem(confluence: ConfluenceState, space: Space): Found {
  const at = Date.parse(space.createdAt);
  const parts = { id: '', type: 'space' as const, title: space.name, text: space.description };
  return { ...bare(confluence, space), ...parts, creator: space.authorId, contributors: [space.authorId], created: at, lastModified: at };
}

/** What an item has for its space, and nothing of what only some items have. */
function bare(confluence: ConfluenceState, space: Space) {
  const { key, name, type } = space;
  const categories = confluence.labelsOf(space).flatMap((label) => (label.prefix === 'team' ? [label.name] : []));
  const nothing = { labels: [], parent: null, ancestors: [], container: null, mentions: [], macros: [], watchers: [], favouriteOf: [] };
  return { space: { key, name, type, categories }, ...nothing };
}

/** Who watches what, and whose favourite it is, sorted once for all items. */
function followers({ watches, favourites }: ConfluenceState) {
  const by = (marks: (Watch | Favourite)[]) => Map.groupBy(marks, ({ kind, target }) => `${kind} ${target}`);
  const [watched, saved] = [by(watches.all()), by(favourites.all())];
  const people = (marks: (Watch | Favourite)[] = []): string[] => marks.map(({ accountId }) => accountId);
  return (kind: Favourite['kind'], id: string) => ({
    watchers: people(watched.get(`${kind} ${id}`)),
    favouriteOf: people(saved.get(`${kind} ${id}`)),
  });
}

function macrosOf(body: AdfDocument): string[] {
  return ['extension', 'bodiedExtension', 'inlineExtension'].flatMap((type) => attributesOf(body, type, 'extensionKey'));
}

/** The values of an attribute on all nodes of a type in a document. */
function attributesOf({ content }: AdfDocument, type: string, attribute: string): string[] {
  const values = (node: AdfNode): string[] => {
    const value = node.type === type ? node.attrs?.[attribute] : undefined;
    return [...(typeof value === 'string' ? [value] : []), ...(node.content ?? []).flatMap(values)];
  };
  return content.flatMap(values);
}
