import type { Endpoint } from '../endpoint';
import type { SiteState } from '../state';
import { attachmentEndpoints } from './endpoints/attachments';
import { blogPostEndpoints } from './endpoints/blog-posts';
import { commentChangeEndpoints } from './endpoints/comment-change';
import { contentDeleteEndpoints } from './endpoints/content-delete';
import { contentLabelEndpoints } from './endpoints/content-labels';
import { contentPropertyEndpoints } from './endpoints/content-properties';
import { contentStateEndpoints } from './endpoints/content-state';
import { contentUpdateEndpoints } from './endpoints/content-update';
import { contentVersionEndpoints } from './endpoints/content-versions';
import { footerCommentEndpoints } from './endpoints/footer-comments';
import { inlineCommentEndpoints } from './endpoints/inline-comments';
import { labelEndpoints } from './endpoints/labels';
import { pageCreateEndpoints } from './endpoints/page-create';
import { pageTitleEndpoints } from './endpoints/page-title';
import { pageTreeEndpoints } from './endpoints/page-tree';
import { pageEndpoints } from './endpoints/pages';
import { restrictionEndpoints } from './endpoints/restrictions';
import { searchEndpoints } from './endpoints/search';
import { spaceContentEndpoints } from './endpoints/space-content';
import { spaceEndpoints } from './endpoints/spaces';
import { userEndpoints } from './endpoints/users';
import { usersBulkEndpoints } from './endpoints/users-bulk';

/** Confluence's rows of the endpoint table: REST v2, and v1 where v2 has no successor. */
export const confluenceEndpoints: Endpoint<SiteState>[] = [
  ...spaceEndpoints,
  ...spaceContentEndpoints,
  ...pageEndpoints,
  ...pageCreateEndpoints,
  ...contentUpdateEndpoints,
  ...pageTitleEndpoints,
  ...contentDeleteEndpoints,
  ...pageTreeEndpoints,
  ...contentVersionEndpoints,
  ...labelEndpoints,
  ...blogPostEndpoints,
  ...footerCommentEndpoints,
  ...inlineCommentEndpoints,
  ...commentChangeEndpoints,
  ...attachmentEndpoints,
  ...contentPropertyEndpoints,
  ...searchEndpoints,
  ...contentLabelEndpoints,
  ...contentStateEndpoints,
  ...restrictionEndpoints,
  ...userEndpoints,
  ...usersBulkEndpoints,
];
