import { annotate } from '../../confluence/annotate';
import { addContent, addVersion } from '../../confluence/content-write';
import { storeFile } from '../../confluence/files';
import type { Content, Grantees, Space, Version } from '../../confluence/records';
import type { SiteState } from '../../state';
import type { CommentSeed, ContentSeed, PageSeed, SpaceSeed, TemplateSeed, VersionSeed } from '../form/confluence';
import type { ConfluencePart } from '../form/seed-file';
import { placeImages } from './place-images';

/** Adds what one seed file says of Confluence: whole spaces, and pages and posts in spaces that are there. People must be there already. */
export function plantConfluence(state: SiteState, { spaces = [], pages = [], posts = [], templates = [] }: ConfluencePart): void {
  for (const space of spaces) addSpace(state, space);
  for (const { space: key, under, page } of pages) {
    const space = state.confluence.space(key);
    const parent = space && state.confluence.titled(space.id, 'page', under);
    if (!parent) throw new Error(`There is no page '${under}' in the space ${key}.`);
    addTree(state, space, page, parent.id);
  }
  for (const { space: key, post } of posts) {
    const space = state.confluence.space(key);
    if (!space) throw new Error(`The post '${post.title}' is of the space ${key}, which does not exist.`);
    addPost(state, space, post);
  }
  for (const template of templates) addTemplate(state, template);
}

function addSpace(state: SiteState, { home, posts, by, at, categories = [], ...given }: SpaceSeed): void {
  const { confluence } = state;
  const own = { id: confluence.nextId(), authorId: by, createdAt: at, homepageId: null };
  const labelIds = categories.map((name) => confluence.label('team', name).id);
  const space: Space = { ...own, status: 'current', ...(labelIds.length > 0 && { labelIds }), ...given };
  const page = addTree(state, confluence.spaces.put(space), home, null);
  confluence.spaces.put({ ...space, homepageId: page.id });
  for (const post of posts) addPost(state, space, post);
}

function addPost(state: SiteState, space: Space, post: ContentSeed): void {
  addSeed(state, { type: 'blogpost', spaceId: space.id, parentId: null }, post);
}

function addTemplate({ confluence }: SiteState, { space: key, ...given }: TemplateSeed): void {
  const space = key === undefined ? undefined : confluence.space(key);
  if (key !== undefined && !space) throw new Error(`The template '${given.name}' is of the space ${key}, which does not exist.`);
  confluence.templates.put({ id: confluence.nextId(), spaceId: space?.id ?? null, labelIds: [], ...given });
}

function addTree(state: SiteState, space: Space, seed: PageSeed, parentId: string | null): Content {
  const page = addSeed(state, { type: seed.kind ?? 'page', spaceId: space.id, parentId }, seed);
  for (const child of seed.children ?? []) addTree(state, space, child, page.id);
  return page;
}

function addSeed(state: SiteState, place: Pick<Content, 'type' | 'spaceId' | 'parentId'>, seed: ContentSeed): Content {
  const { confluence } = state;
  const [first, ...later] = seed.versions;
  const saved = ({ by, at, message = '', body }: VersionSeed) => ({
    title: seed.title,
    body,
    authorId: by,
    at,
    message,
  });
  const restrictions = { read: only(seed.readers), update: only(seed.editors) };
  const created = addContent(confluence, { ...place, restrictions }, saved(first));
  const latest = later.reduce((content, version) => addVersion(confluence, content, saved(version)), created);
  const content = confluence.contents.put({
    ...latest,
    labelIds: (seed.labels ?? []).map((name) => confluence.label('global', name).id),
    state: seed.state ? { ...seed.state, since: seed.versions.at(-1)?.at ?? first.at } : null,
  });
  for (const comment of seed.comments ?? []) addComment(state, content, comment, null);
  for (const { by, at, file, ...named } of seed.attachments ?? []) {
    const id = confluence.nextId();
    const fileId = `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
    const own = { id: `att${id}`, contentId: content.id, fileId, fileSize: file.length, createdAt: at, version: firstVersion(by, at) };
    storeFile(state, confluence.attachments.put({ ...own, ...named }), file);
  }
  if (seed.attachments) placeImages(confluence, content);
  for (const accountId of seed.watchers ?? []) {
    confluence.watches.put({ id: `${accountId} content ${content.id}`, accountId, kind: 'content', target: content.id });
  }
  return content;
}

function addComment(state: SiteState, content: Content, seed: CommentSeed, parent: { id: string; kind: 'footer' | 'inline' } | null): void {
  const { confluence } = state;
  const anchor = seed.on === undefined ? null : anchorOn(state, content, seed.on);
  const comment = confluence.comments.put({
    id: confluence.nextId(),
    kind: parent?.kind ?? (anchor ? 'inline' : 'footer'),
    contentId: content.id,
    attachmentId: null,
    parentCommentId: parent?.id ?? null,
    body: seed.body,
    version: firstVersion(seed.by, seed.at),
    anchor,
  });
  for (const reply of seed.replies ?? []) addComment(state, content, reply, comment);
}

function anchorOn({ confluence }: SiteState, content: Content, selection: string) {
  const current = confluence.current(content);
  const markerRef = `10000000-0000-4000-8000-${content.id.padStart(12, '0')}`;
  const { document } = annotate(current.body, { text: selection, index: 0, markerRef });
  if (!document) throw new Error(`The seed comments on '${selection}', which '${content.title}' does not say.`);
  confluence.versions.put({ ...current, body: document });
  return { markerRef, selection, resolution: 'open' as const };
}

function firstVersion(by: string, at: string): Version {
  return { number: 1, authorId: by, createdAt: at, message: '', minorEdit: false };
}

function only(people: string[] | undefined): Grantees | null {
  return people ? { people, groups: [] } : null;
}
