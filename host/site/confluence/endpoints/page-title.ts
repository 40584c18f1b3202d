import { z } from 'zod';
import { changedContent, changedDraft } from '../content-single';
import { addVersion } from '../content-write';
import { editable, pageInPath } from '../lookup';
import { checkTitle } from '../title';
import { readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

const requestSchema = z.strictObject({ status: z.enum(['current', 'draft']), title: z.string() });

const rename = confluenceEndpoint({
  method: 'PUT',
  path: '/wiki/api/v2/pages/{id}/title',
  scopes: ['write:page:confluence'],
  handler: (context) => {
    const { confluence, accountId, permissions, parameters, timestamp } = context;
    const found = pageInPath(context);
    if (permissions.restore(found)) throw parameters.refuse('A page in the trash cannot be renamed');
    const page = editable(context, found);
    const { status, title: wanted } = readRequest(context, requestSchema);
    if (status === 'draft' && page.status !== 'draft') {
      const draft = { body: confluence.body(page), ...page.draft, title: wanted, authorId: accountId, at: timestamp };
      return changedDraft(context, confluence.contents.put({ ...page, draft }));
    }
    const title = status === 'draft' ? wanted : checkTitle(confluence, { ...page, title: wanted, contentId: page.id });
    const saved = { title, body: confluence.body(page), authorId: accountId, at: timestamp };
    return changedContent(context, addVersion(confluence, page, saved, { status }));
  },
});

export const pageTitleEndpoints = [rename];
