import type { Scope } from './connection';

/** What a scope lets an agent do, for a person who is to tick or untick it. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'jira:read': 'Read issues, comments and projects in Jira',
  'jira:write': 'Create and change issues and comments in Jira',
  'jira:delete': 'Delete in Jira',
  'jira:manage': 'Manage boards, sprints, versions and components in Jira',
  'jsm:read': 'Read requests and queues of service desks',
  'jsm:write': 'Create, change and answer requests of service desks',
  'jsm:delete': 'Delete in service desks',
  'jsm:manage': 'Manage service desks',
  'confluence:read': 'Read pages, comments and spaces in Confluence',
  'confluence:write': 'Create and change pages and comments in Confluence',
  'confluence:delete': 'Delete in Confluence',
  'confluence:manage': 'Manage spaces, restrictions and templates in Confluence',
};
