import type { TriggerEvent } from '../../src/mcp/event';
import { foreignOrigin } from '../../src/mcp/origin';

const URL_ = 'https://a1.webtrigger.atlassian.app/public/x';

function from(headers: Record<string, string>): TriggerEvent {
  return {
    method: 'POST',
    userPath: '',
    queryParameters: {},
    body: '',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
  };
}

describe('where a request comes from', () => {
  test.each([
    [{}],
    [{ Host: 'a1.webtrigger.atlassian.app' }],
    [{ host: 'A1.webtrigger.atlassian.app', Origin: 'https://a1.webtrigger.atlassian.app' }],
  ])('%j is ours', (headers) => {
    expect(foreignOrigin(from(headers), URL_)).toBeNull();
  });

  test.each([
    [{ host: 'evil.example' }],
    [{ host: 'a1.webtrigger.atlassian.app:8080' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://a1.webtrigger.atlassian.app' }],
    [{ origin: 'https://a1.webtrigger.atlassian.app.evil.example' }],
  ])('%j is foreign', (headers) => {
    expect(foreignOrigin(from(headers), URL_)).not.toBeNull();
  });
});
