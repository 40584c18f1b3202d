import type { ProductHttp } from '../../ports/product-http';
import { jiraComments } from './comments';
import { jiraIssues } from './issues';
import { jiraPeople } from './people';
import { jiraProjects } from './projects';

/** Jira's REST calls, bound to one person by the port they use. One file per resource. */
export function jiraClient(http: ProductHttp) {
  return {
    comments: jiraComments(http),
    issues: jiraIssues(http),
    people: jiraPeople(http),
    projects: jiraProjects(http),
  };
}

export type JiraClient = ReturnType<typeof jiraClient>;
