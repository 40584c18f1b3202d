/** Operations that the site models and confluence.js does not have. */
export const LACKING = [
  // No operation of the REST API but the address of a file, to which the download of an attachment leads the client.
  'GET /wiki/download/attachments/{id}/{fileName}',
];

/** What Confluence answers and confluence.js does not know. */
export const UNKNOWN_TO_CLIENT = [
  // Atlassian's description of a space's property has who made it.
  '/wiki/api/v2/spaces/{}/properties: createdBy',
  '/wiki/api/v2/spaces/{}/properties/{}: createdBy',
  // Atlassian's description has the comment in the metadata that updates an attachment; the client has it there, and not in the answer.
  '/wiki/rest/api/content/{}/child/attachment: comment',
  '/wiki/rest/api/content/{}/child/attachment/{}: comment',
  '/wiki/rest/api/content/{}/child/attachment/{}/data: comment',
];
