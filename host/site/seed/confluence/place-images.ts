import type { ConfluenceState } from '../../confluence/state';
import type { Content } from '../../confluence/records';
import type { AdfNode } from '../../document';

/** Lets media nodes that name a file of their page refer to it as the media store does. Throws for a file that the page does not have. */
export function placeImages(confluence: ConfluenceState, content: Content): void {
  const files = confluence.attachments.filter(({ contentId }) => contentId === content.id);
  const placed = (node: AdfNode): AdfNode => {
    if (node.content) return { ...node, content: node.content.map(placed) };
    if (node.type !== 'media' || node.attrs?.['type'] !== 'file') return node;
    const file = files.find(({ title }) => title === node.attrs?.['id']);
    if (!file) throw new Error(`'${content.title}' shows the file '${String(node.attrs['id'])}', which it does not have.`);
    return { ...node, attrs: { ...node.attrs, id: file.fileId, collection: `contentId-${content.id}` } };
  };
  for (const version of confluence.versions.filter(({ contentId }) => contentId === content.id)) {
    const shown = version.body.content.map(placed);
    if (JSON.stringify(shown) !== JSON.stringify(version.body.content))
      confluence.versions.put({ ...version, body: { ...version.body, content: shown } });
  }
}
