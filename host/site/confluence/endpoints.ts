import type { Endpoint } from '../endpoint';
import type { SiteState } from '../state';
import { analyticsEndpoints } from './endpoints/analytics';
import { attachmentFileEndpoints } from './endpoints/attachment-file';
import { attachmentUploadEndpoints } from './endpoints/attachment-upload';
import { attachmentEndpoints } from './endpoints/attachments';
import { bodyConversionEndpoints } from './endpoints/body-conversion';
import { blogPostEndpoints } from './endpoints/blog-posts';
import { commentChangeEndpoints } from './endpoints/comment-change';
import { commentCreateEndpoints } from './endpoints/comment-create';
import { commentHistoryEndpoints } from './endpoints/comment-history';
import { commentEndpoints } from './endpoints/comments';
import { contentDeleteEndpoints } from './endpoints/content-delete';
import { contentLabelEndpoints } from './endpoints/content-labels';
import { contentPropertyEndpoints } from './endpoints/content-properties';
import { contentStateEndpoints } from './endpoints/content-state';
import { contentTreeEndpoints } from './endpoints/content-tree';
import { contentTypeEndpoints } from './endpoints/content-types';
import { contentUpdateEndpoints } from './endpoints/content-update';
import { contentVersionEndpoints } from './endpoints/content-versions';
import { favouriteEndpoints } from './endpoints/favourites';
import { labelEndpoints } from './endpoints/labels';
import { longTaskEndpoints } from './endpoints/long-tasks';
import { pageCopyEndpoints } from './endpoints/page-copy';
import { pageCreateEndpoints } from './endpoints/page-create';
import { pageHierarchyEndpoints } from './endpoints/page-hierarchy';
import { pageMoveEndpoints } from './endpoints/page-move';
import { pagePutAwayEndpoints } from './endpoints/page-put-away';
import { pageTitleEndpoints } from './endpoints/page-title';
import { taskEndpoints } from './endpoints/tasks';
import { templateEndpoints } from './endpoints/templates';
import { treeItemEndpoints } from './endpoints/tree-items';
import { pageEndpoints } from './endpoints/pages';
import { permittedOperationEndpoints } from './endpoints/permitted-operations';
import { restrictionMemberEndpoints } from './endpoints/restriction-members';
import { restrictionOperationEndpoints } from './endpoints/restriction-operations';
import { restrictionEndpoints } from './endpoints/restrictions';
import { searchEndpoints } from './endpoints/search';
import { searchContentEndpoints } from './endpoints/search-content';
import { searchUserEndpoints } from './endpoints/search-users';
import { spaceAccessEndpoints } from './endpoints/space-access';
import { spaceContentEndpoints } from './endpoints/space-content';
import { spaceWriteEndpoints } from './endpoints/space-write';
import { spaceEndpoints } from './endpoints/spaces';
import { userEndpoints } from './endpoints/users';
import { watchEndpoints } from './endpoints/watches';

/** Confluence's rows of the endpoint table: REST v2, and v1 where v2 has no successor. */
export const confluenceEndpoints: Endpoint<SiteState>[] = [
  ...spaceEndpoints,
  ...spaceWriteEndpoints,
  ...spaceContentEndpoints,
  ...pageEndpoints,
  ...pageCreateEndpoints,
  ...contentUpdateEndpoints,
  ...pageTitleEndpoints,
  ...contentDeleteEndpoints,
  ...contentTreeEndpoints,
  ...treeItemEndpoints,
  ...contentTypeEndpoints,
  ...pageMoveEndpoints,
  ...pageCopyEndpoints,
  ...pageHierarchyEndpoints,
  ...pagePutAwayEndpoints,
  ...longTaskEndpoints,
  ...contentVersionEndpoints,
  ...labelEndpoints,
  ...blogPostEndpoints,
  ...commentEndpoints,
  ...commentCreateEndpoints,
  ...commentHistoryEndpoints,
  ...commentChangeEndpoints,
  ...attachmentEndpoints,
  ...attachmentUploadEndpoints,
  ...attachmentFileEndpoints,
  ...contentPropertyEndpoints,
  ...searchEndpoints,
  ...searchContentEndpoints,
  ...searchUserEndpoints,
  ...contentLabelEndpoints,
  ...contentStateEndpoints,
  ...restrictionEndpoints,
  ...restrictionMemberEndpoints,
  ...restrictionOperationEndpoints,
  ...bodyConversionEndpoints,
  ...permittedOperationEndpoints,
  ...spaceAccessEndpoints,
  ...userEndpoints,
  ...taskEndpoints,
  ...templateEndpoints,
  ...watchEndpoints,
  ...favouriteEndpoints,
  ...analyticsEndpoints,
];
