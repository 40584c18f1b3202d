import { contentPath } from '../links';
import type { Content, ContentVersion } from '../records';
import type { ConfluenceState } from '../state';
import { bodyBean } from './body-bean';
import type { BodyFormat } from './body-bean';
import { versionBean } from './version-bean';

/** v2's page or blog post at one of its versions, the newest unless another is given. */
export function contentBean(
  confluence: ConfluenceState,
  content: Content,
  format: BodyFormat | undefined,
  version: ContentVersion = confluence.current(content),
): object {
  const { id, status, spaceId, authorId, createdAt } = content;
  return {
    id,
    status: version.number === content.version ? status : 'historical',
    title: version.title,
    spaceId,
    ...(content.type === 'page' && treePlace(confluence, content)),
    authorId,
    createdAt,
    version: versionBean(version),
    body: bodyBean(version.body, format),
    _links: contentLinks(confluence, content),
  };
}

function treePlace(confluence: ConfluenceState, { parentId, position, ownerId, subtype }: Content): object {
  const parentType = parentId === null ? null : confluence.contents.get(parentId)?.type;
  return { parentId, parentType, position, ownerId, lastOwnerId: null, ...(subtype !== null && { subtype }) };
}

function contentLinks(confluence: ConfluenceState, content: Content): object {
  const tiny = Buffer.from(content.id).toString('base64url');
  return {
    webui: contentPath(content, confluence.spaceOf(content)),
    editui: `/pages/resumedraft.action?draftId=${content.id}`,
    tinyui: `/x/${tiny}`,
  };
}
