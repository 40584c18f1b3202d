import type { Endpoint } from '../endpoint';
import type { SiteState } from '../state';
import { attachmentEndpoints } from './endpoints/attachments';
import { blogPostEndpoints } from './endpoints/blog-posts';
import { contentPartEndpoints } from './endpoints/content-parts';
import { contentPropertyEndpoints } from './endpoints/content-properties';
import { contentStateEndpoints } from './endpoints/content-state';
import { footerCommentEndpoints } from './endpoints/footer-comments';
import { inlineCommentEndpoints } from './endpoints/inline-comments';
import { labelAddEndpoints } from './endpoints/label-add';
import { pageCreateEndpoints } from './endpoints/page-create';
import { pageDeleteEndpoints } from './endpoints/page-delete';
import { pageTreeEndpoints } from './endpoints/page-tree';
import { pageUpdateEndpoints } from './endpoints/page-update';
import { pageEndpoints } from './endpoints/pages';
import { restrictionEndpoints } from './endpoints/restrictions';
import { searchEndpoints } from './endpoints/search';
import { spaceEndpoints } from './endpoints/spaces';
import { userEndpoints } from './endpoints/users';
import { usersBulkEndpoints } from './endpoints/users-bulk';

/** Confluence's rows of the endpoint table: REST v2, and v1 where v2 has no successor. */
export const confluenceEndpoints: Endpoint<SiteState>[] = [
  ...spaceEndpoints,
  ...pageEndpoints,
  ...pageCreateEndpoints,
  ...pageUpdateEndpoints,
  ...pageDeleteEndpoints,
  ...pageTreeEndpoints,
  ...contentPartEndpoints,
  ...blogPostEndpoints,
  ...footerCommentEndpoints,
  ...inlineCommentEndpoints,
  ...attachmentEndpoints,
  ...contentPropertyEndpoints,
  ...searchEndpoints,
  ...labelAddEndpoints,
  ...contentStateEndpoints,
  ...restrictionEndpoints,
  ...userEndpoints,
  ...usersBulkEndpoints,
];
