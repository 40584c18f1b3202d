import type { SiteState } from '../state';
import { addContent } from './content-write';
import { copyFiles } from './files';
import type { Content } from './records';

export interface CopyOptions {
  copyAttachments?: boolean | undefined;
  copyPermissions?: boolean | undefined;
  copyProperties?: boolean | undefined;
  copyLabels?: boolean | undefined;
}

interface Copying {
  place: Pick<Content, 'spaceId' | 'parentId'>;
  title: string;
  accountId: string;
  timestamp: string;
  options: CopyOptions;
}

/** A copy of what is published now, at its first version, with what the options ask for; comments and history stay behind. */
export function copyContent(state: SiteState, content: Content, { place, title, accountId, timestamp, options }: Copying): Content {
  const { confluence } = state;
  const { type, subtype, embedUrl } = content;
  const kept = {
    type,
    subtype,
    ...(embedUrl !== undefined && { embedUrl }),
    ...(options.copyPermissions && { restrictions: content.restrictions }),
  };
  const copy = addContent(confluence, { ...kept, ...place }, { title, body: confluence.body(content), authorId: accountId, at: timestamp });
  if (options.copyProperties) {
    for (const property of confluence.properties.filter(({ contentId }) => contentId === content.id)) {
      confluence.properties.put({ ...property, id: confluence.nextId(), contentId: copy.id });
    }
  }
  if (options.copyAttachments) copyFiles(state, content, copy);
  return options.copyLabels ? confluence.contents.put({ ...copy, labelIds: content.labelIds }) : copy;
}
