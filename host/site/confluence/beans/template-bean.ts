import type { Template } from '../records';
import type { ConfluenceState } from '../state';
import { spaceSummary } from './search-bean';

/** v1's `ContentTemplate`, with its body where that is wanted. */
export function templateBean(confluence: ConfluenceState, template: Template, { base, body }: { base: string; body: boolean }): object {
  const { id, name, description, spaceId, storage } = template;
  const space = spaceId === null ? undefined : confluence.spaces.get(spaceId);
  const content = { value: storage, representation: 'storage', embeddedContent: [], _expandable: {} };
  return {
    templateId: id,
    name,
    description,
    ...(space && { space: spaceSummary(confluence, space.key, base) }),
    labels: confluence.labelsOf(template).map((label) => ({ ...label, label: label.name })),
    templateType: 'page',
    editorVersion: 'v2',
    ...(body && { body: { storage: content } }),
    _expandable: body ? {} : { body: '' },
    _links: { self: `${base}/rest/api/template/${id}` },
  };
}
