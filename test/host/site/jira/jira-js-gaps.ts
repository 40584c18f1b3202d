/** Operations that the site models and jira.js does not have. */
export const LACKING = [
  // The client has their successors: priority/search, and the resolutions without pages.
  'GET /rest/api/3/priority',
  'GET /rest/api/3/resolution/search',
  // Newer than the client, or left out of it.
  'GET /rest/api/3/user/bulk',
  'POST /rest/api/3/issue/archive',
  'POST /rest/api/3/project/{projectIdOrKey}/restore',
  'PUT /rest/api/3/issue/archive',
  'PUT /rest/api/3/issue/unarchive',
  // Retired by Atlassian; the site answers 410.
  'GET /rest/api/3/search',
  'POST /rest/api/3/search',
];

/** Operations that the client has and of which the site refuses by name what the call asks for. */
export const REFUSED = [expect.stringMatching(/^GET \S+\/attachment\/thumbnail\/\{id\}: .*501.*The thumbnail of an image is not modelled/)];
