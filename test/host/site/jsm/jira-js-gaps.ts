/** Operations that the site models and jira.js does not have: it leaves out what Atlassian calls experimental. */
export const LACKING = [
  'DELETE /rest/servicedeskapi/request/{requestIdOrKey}/feedback',
  'DELETE /rest/servicedeskapi/servicedesk/{serviceDeskId}/customer',
  'GET /rest/servicedeskapi/request/{issueIdOrKey}/comment/{commentId}/attachment',
  'GET /rest/servicedeskapi/request/{requestIdOrKey}/feedback',
  'GET /rest/servicedeskapi/requesttype',
  'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/customer',
  'POST /rest/servicedeskapi/request/{requestIdOrKey}/feedback',
];

/** Operations that the client sends in a form that no Jira takes: an upload as JSON, without the header that Atlassian asks for. */
export const SENT_WRONG = [expect.stringMatching(/^POST \S+\/attachTemporaryFile: .*403.*XSRF check failed/)];

/** What Atlassian's own examples have and jira.js does not know: which page an article is. */
export const UNKNOWN_TO_CLIENT = [
  '/rest/servicedeskapi/knowledgebase/article values.source: pageId, spaceKey',
  '/rest/servicedeskapi/servicedesk/{}/knowledgebase/article values.source: pageId, spaceKey',
];
