import type { Endpoint } from '../endpoint';
import type { SiteState } from '../state';
import { boardEndpoints } from './endpoints/boards';
import { boardIssueEndpoints } from './endpoints/board-issues';
import { commentEndpoints } from './endpoints/comments';
import { createMetaEndpoints } from './endpoints/create-meta';
import { followerEndpoints } from './endpoints/followers';
import { issueEndpoints } from './endpoints/issues';
import { jqlAutocompleteEndpoints } from './endpoints/jql-autocomplete';
import { jqlParseEndpoints } from './endpoints/jql-parse';
import { linkEndpoints } from './endpoints/links';
import { metadataEndpoints } from './endpoints/metadata';
import { permissionSchemeEndpoints } from './endpoints/permission-schemes';
import { projectEndpoints } from './endpoints/projects';
import { searchEndpoints } from './endpoints/search';
import { serverEndpoints } from './endpoints/server';
import { sprintEndpoints } from './endpoints/sprints';
import { remoteLinkEndpoints } from './endpoints/remote-links';
import { issueChangeEndpoints } from './endpoints/issue-changes';
import { changelogEndpoints } from './endpoints/changelogs';
import { worklogChangeEndpoints } from './endpoints/worklog-changes';
import { attachmentEndpoints } from './endpoints/attachments';
import { versionEndpoints } from './endpoints/versions';
import { versionCountEndpoints } from './endpoints/version-counts';
import { componentEndpoints } from './endpoints/components';
import { filterEndpoints } from './endpoints/filters';
import { filterPermissionEndpoints } from './endpoints/filter-permissions';
import { propertyEndpoints } from './endpoints/properties';
import { bulkEndpoints } from './endpoints/bulk';
import { archivingEndpoints } from './endpoints/archiving';
import { fieldSearchEndpoints } from './endpoints/field-search';
import { groupEndpoints } from './endpoints/groups';
import { notifyEndpoints } from './endpoints/notify';
import { permissionCheckEndpoints } from './endpoints/permission-checks';
import { taskEndpoints } from './endpoints/tasks';
import { bulkFieldEndpoints } from './endpoints/bulk-fields';
import { projectLifeEndpoints } from './endpoints/project-life';
import { projectRoleEndpoints } from './endpoints/project-roles';
import { projectLookupEndpoints } from './endpoints/project-lookups';
import { transitionEndpoints } from './endpoints/transitions';
import { userEndpoints } from './endpoints/users';
import { worklogEndpoints } from './endpoints/worklogs';

/** The whole of Jira that this site serves, one row per operation. */
export const jiraEndpoints: readonly Endpoint<SiteState>[] = [
  ...serverEndpoints,
  ...userEndpoints,
  ...projectEndpoints,
  ...projectLookupEndpoints,
  ...projectRoleEndpoints,
  ...projectLifeEndpoints,
  ...permissionSchemeEndpoints,
  ...metadataEndpoints,
  ...createMetaEndpoints,
  ...issueEndpoints,
  ...transitionEndpoints,
  ...commentEndpoints,
  ...worklogEndpoints,
  ...linkEndpoints,
  ...followerEndpoints,
  ...searchEndpoints,
  ...jqlParseEndpoints,
  ...jqlAutocompleteEndpoints,
  ...remoteLinkEndpoints,
  ...issueChangeEndpoints,
  ...changelogEndpoints,
  ...worklogChangeEndpoints,
  ...attachmentEndpoints,
  ...versionEndpoints,
  ...versionCountEndpoints,
  ...componentEndpoints,
  ...filterEndpoints,
  ...filterPermissionEndpoints,
  ...propertyEndpoints,
  ...bulkEndpoints,
  ...bulkFieldEndpoints,
  ...archivingEndpoints,
  ...taskEndpoints,
  ...notifyEndpoints,
  ...groupEndpoints,
  ...fieldSearchEndpoints,
  ...permissionCheckEndpoints,
  ...boardEndpoints,
  ...boardIssueEndpoints,
  ...sprintEndpoints,
];
