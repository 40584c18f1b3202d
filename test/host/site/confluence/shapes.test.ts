import { confluenceEndpoints } from '../../../../host/site/confluence/endpoints';
import { described } from '../../../support/published/descriptions';
import { shapeErrors } from '../../../support/published/shape-errors';
import { confluenceSite } from './confluence-site';
import { shapeCalls } from './shape-calls';

const site = confluenceSite();
const calls = shapeCalls(site);
const v2 = '/wiki/api/v2';
const v1 = '/wiki/rest/api';

/** 204, or 200 with an empty body. */
const ANSWERING_NOTHING = new Set([
  ...['pages', 'blogposts'].map((kind) => `DELETE ${v2}/${kind}/{id}`),
  ...['footer', 'inline'].map((kind) => `DELETE ${v2}/${kind}-comments/{comment-id}`),
  ...[
    'pages/{page-id}',
    'blogposts/{blogpost-id}',
    'comments/{comment-id}',
    'attachments/{attachment-id}',
    'spaces/{space-id}',
    ...['folder', 'whiteboard', 'database', 'embed'].map((kind) => `${kind}s/{id}`),
  ].map((holder) => `DELETE ${v2}/${holder}/properties/{property-id}`),
  ...['folder', 'whiteboard', 'database', 'embed'].map((kind) => `DELETE ${v2}/${kind}s/{id}`),
  ...['user', 'byGroupId/{groupId}'].flatMap((member) =>
    ['GET', 'PUT', 'DELETE'].map((method) => `${method} ${v1}/content/{id}/restriction/byOperation/{operationKey}/${member}`),
  ),
  ...['content/{contentId}', 'space/{spaceKey}', 'label/{labelName}'].flatMap((what) =>
    ['POST', 'DELETE'].map((method) => `${method} ${v1}/user/watch/${what}`),
  ),
  `DELETE ${v1}/relation/{relationName}/from/{sourceType}/{sourceKey}/to/{targetType}/{targetKey}`,
  `DELETE ${v1}/template/{contentTemplateId}`,
  `DELETE ${v2}/attachments/{id}`,
  `DELETE ${v1}/content/{id}/label`,
  `DELETE ${v1}/content/{id}/label/{label}`,
  `DELETE ${v1}/content/{id}/version/{versionNumber}`,
]);

/** Called by the tests of attachments, where every answer is compared with the published shapes too. */
const OF_FILES = new Set([
  ...['POST', 'PUT'].map((method) => `${method} ${v1}/content/{id}/child/attachment`),
  `POST ${v1}/content/{id}/child/attachment/{attachmentId}/data`,
  `PUT ${v1}/content/{id}/child/attachment/{attachmentId}`,
  `GET ${v1}/content/{id}/child/attachment/{attachmentId}/download`,
  'GET /wiki/download/attachments/{id}/{fileName}',
]);

test('every endpoint that answers with something is called below', () => {
  const called = new Set(calls.map(([method, template]) => `${method} ${template}`));
  const left = confluenceEndpoints
    .map(({ method, path }) => `${method} ${path}`)
    .filter((endpoint) => !called.has(endpoint) && !OF_FILES.has(endpoint));
  expect(left.filter((endpoint) => !ANSWERING_NOTHING.has(endpoint))).toEqual([]);
  expect([...ANSWERING_NOTHING].filter((endpoint) => !left.includes(endpoint))).toEqual([]);
});

const publishedTest = described ? test : test.skip;
publishedTest('the published shapes tell a wrong answer', () => {
  expect(shapeErrors('GET', `${v1}/search`, 200, { results: [] })).not.toEqual([]);
  expect(shapeErrors('GET', `${v2}/pages/{id}`, 200, { id: 7 })).not.toEqual([]);
});

describe('an answer has the shape that Atlassian publishes', () => {
  if (described) {
    test.each(calls)('%s %s', (...[method, template, url, sent]) => {
      const response = site.call('ada', method, url, sent);
      expect(response.status).toBeLessThan(300);
      expect(shapeErrors(method, template, response.status, response.body)).toEqual([]);
    });
  } else {
    test.skip("Atlassian's API descriptions are not on this machine", () => undefined);
  }
});
