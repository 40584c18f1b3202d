import type { ProductHttp } from '../../ports/product-http';
import { jiraAttachments } from './attachments';
import { jiraBulk } from './bulk';
import { jiraChangelog } from './changelog';
import { jiraComments } from './comments';
import { jiraCreateMeta } from './create-meta';
import { jiraFields } from './fields';
import { jiraFollowers } from './followers';
import { jiraGroups } from './groups';
import { jiraIssueLinks } from './issue-links';
import { jiraIssues } from './issues';
import { jiraPeople } from './people';
import { jiraProjects } from './projects';
import { jiraSearch } from './search';
import { jiraTransitions } from './transitions';
import { jiraWorklogs } from './worklogs';

/** Jira's REST calls, bound to one person by the port they use. One file per resource. */
export function jiraClient(http: ProductHttp) {
  return {
    attachments: jiraAttachments(http),
    bulk: jiraBulk(http),
    changelog: jiraChangelog(http),
    comments: jiraComments(http),
    createMeta: jiraCreateMeta(http),
    fields: jiraFields(http),
    followers: jiraFollowers(http),
    groups: jiraGroups(http),
    issueLinks: jiraIssueLinks(http),
    issues: jiraIssues(http),
    people: jiraPeople(http),
    projects: jiraProjects(http),
    search: jiraSearch(http),
    transitions: jiraTransitions(http),
    worklogs: jiraWorklogs(http),
  };
}

export type JiraClient = ReturnType<typeof jiraClient>;
