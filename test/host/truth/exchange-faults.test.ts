import type { SiteRequest, SiteResponse } from '../../../host/site/request';
import { described } from '../../support/published/descriptions';
import { exchangeFaults } from '../../support/published/exchange-faults';

function asked(method: string, url: string, body: unknown = null): SiteRequest {
  const { pathname, searchParams } = new URL(url, 'http://site');
  return { method, path: pathname, query: searchParams, headers: {}, body: body === null ? null : JSON.stringify(body) };
}

function answered(status: number, body: unknown): SiteResponse {
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8' }, body };
}

const count = answered(200, { count: 1 });

/** Every test file's requests and answers go through this judge (see test/support/published); here it is judged itself. */
(described ? describe : describe.skip)('the judge of requests and answers', () => {
  test('finds nothing in what is published so', () => {
    expect(exchangeFaults(asked('POST', '/rest/api/3/search/approximate-count', { jql: 'project = PAY' }), count)).toEqual([]);
    expect(exchangeFaults(asked('GET', '/rest/api/3/search/jql?fields=a,b&fields=c&maxResults=5'), answered(200, { issues: [] }))).toEqual(
      [],
    );
    expect(exchangeFaults(asked('DELETE', '/wiki/api/v2/pages/7?purge=true'), { status: 204, headers: {}, body: null })).toEqual([]);
  });

  test.each<[string, SiteRequest, SiteResponse, string]>([
    [
      'a wrong type in an answer',
      asked('POST', '/rest/api/3/search/approximate-count', {}),
      answered(200, { count: 'x' }),
      '/count must be integer',
    ],
    [
      'a missing property',
      asked('GET', '/wiki/rest/api/search?cql=type=page'),
      answered(200, { results: [] }),
      "must have required property 'start'",
    ],
    [
      'a wrong type in a body that was accepted',
      asked('POST', '/rest/api/3/search/approximate-count', { jql: 7 }),
      count,
      '/jql must be string',
    ],
    ['a body that is not there', asked('POST', '/rest/api/3/search/approximate-count'), count, 'a body is required'],
    [
      'a parameter of a wrong type',
      asked('GET', '/wiki/api/v2/pages?limit=many'),
      answered(200, { results: [] }),
      "'limit' must be integer",
    ],
    ['a parameter in the path', asked('GET', '/wiki/api/v2/pages/many'), answered(200, {}), "the path parameter 'id' must be integer"],
    ['a parameter that is not there', asked('GET', '/wiki/rest/api/search'), answered(200, {}), "the query parameter 'cql' is required"],
    ['a status that is not published', asked('GET', '/rest/api/3/myself'), answered(202, {}), 'this status is not published'],
    ['null where nothing allows it', asked('GET', '/rest/api/3/serverInfo'), answered(200, { version: null }), '/version must be string'],
  ])('finds %s', (_name, request, response, fault) => {
    expect(exchangeFaults(request, response).join('\n')).toContain(fault);
  });

  test('lets a refused request be as wrong as it was, and judges the refusal', () => {
    const wrong = asked('POST', '/rest/api/3/issue/A-1/comment', { body: 7, visibility: 'all' });
    expect(exchangeFaults(wrong, answered(400, { errorMessages: ['No.'] }))).toEqual([]);
    const request = asked('POST', '/rest/servicedeskapi/request', {});
    expect(exchangeFaults(request, answered(400, { errorMessage: 7 })).join('\n')).toContain('/errorMessage must be string');
  });

  test('has nothing to say about what is not published, or not modelled', () => {
    expect(exchangeFaults(asked('GET', '/rest/internal/thing'), answered(200, 7))).toEqual([]);
    expect(exchangeFaults(asked('GET', '/rest/api/3/myself'), answered(501, { errorMessages: 7 }))).toEqual([]);
  });
});
