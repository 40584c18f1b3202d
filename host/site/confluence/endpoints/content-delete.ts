import { noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { purge, trash } from '../content-remove';
import { notFound } from '../lookup';
import { confluenceEndpoint } from './define';

/** To the trash, out of it for good with `purge`, or a draft for good with `draft`: drafts are not sent to the trash. */
const remove = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'DELETE',
    path: kind.path,
    scopes: ['delete:page:confluence'],
    query: ['purge', 'draft'],
    handler: (context) => {
      const { confluence, state, permissions, parameters } = context;
      const content = contentInPath(context, kind);
      const purging = parameters.flag('purge', false);
      const ofDraft = parameters.flag('draft', false);
      if (ofDraft && content.draft && permissions.edit(content)) {
        confluence.contents.put({ ...content, draft: null });
        return noContent();
      }
      if (!permissions.delete(content) || (purging && !permissions.administer(confluence.spaceOf(content)))) throw notFound();
      if (ofDraft !== (content.status === 'draft')) throw parameters.refuse("'draft' must be true for a draft and for nothing else");
      if (content.status !== 'draft' && purging !== (content.status === 'trashed')) {
        throw parameters.refuse(purging ? 'Only trashed content can be purged' : 'The content is already in the trash');
      }
      if (purging || content.status === 'draft') purge(state, content);
      else trash(confluence, content);
      return noContent();
    },
  });

export const contentDeleteEndpoints = CONTENT_KINDS.map(remove);
