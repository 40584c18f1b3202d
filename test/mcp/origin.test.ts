import type { TriggerEvent } from '../../src/mcp/event';
import { foreignOrigin } from '../../src/mcp/origin';

const ON_FORGE = 'https://a1.webtrigger.atlassian.app/public/x';
const HERE = 'http://127.0.0.1:8787/public/x';

function from(headers: Record<string, string>): TriggerEvent {
  const values = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { method: 'POST', userPath: '', queryParameters: {}, body: '', headers: values };
}

describe('where a request comes from', () => {
  test.each([
    [ON_FORGE, {}],
    [ON_FORGE, { host: 'edge.internal' }],
    [ON_FORGE, { host: 'a1.webtrigger.atlassian.app', Origin: 'https://A1.webtrigger.atlassian.app' }],
    [HERE, { Host: '127.0.0.1:8787' }],
    [HERE, { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787' }],
  ])('for %s, %j is ours', (url, headers) => {
    expect(foreignOrigin(from(headers), url)).toBeNull();
  });

  test.each([
    [ON_FORGE, { origin: 'https://evil.example' }],
    [ON_FORGE, { origin: 'null' }],
    [ON_FORGE, { origin: 'http://a1.webtrigger.atlassian.app' }],
    [ON_FORGE, { origin: 'https://a1.webtrigger.atlassian.app.evil.example' }],
    [HERE, { host: 'evil.example' }],
    [HERE, { host: '127.0.0.1:9999' }],
    [HERE, { host: '127.0.0.1:8787', origin: 'http://evil.example' }],
  ])('for %s, %j is foreign', (url, headers) => {
    expect(foreignOrigin(from(headers), url)).not.toBeNull();
  });
});
