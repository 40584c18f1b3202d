import type { TriggerEvent } from '../../src/mcp/event';
import { mendedHeaders } from '../../src/mcp/header-mending';

const modern = {
  method: 'tools/call',
  params: { name: 'jira_get_issue', _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } },
};

function sent(headers: Record<string, string>): TriggerEvent {
  return {
    method: 'POST',
    userPath: '',
    queryParameters: {},
    body: '',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
  };
}

describe('the one known client that says two revisions at once', () => {
  test('the header follows the body, and the mirrored headers are filled in', () => {
    const headers = mendedHeaders(sent({ 'MCP-Protocol-Version': '2025-11-25' }), modern);
    expect(headers.get('mcp-protocol-version')).toBe('2026-07-28');
    expect(headers.get('mcp-method')).toBe('tools/call');
    expect(headers.get('mcp-name')).toBe('jira_get_issue');
  });

  test.each([
    ['the revision of the body in the header', { 'mcp-protocol-version': '2026-07-28' }, modern],
    ['no revision in the header', {}, modern],
    ['a revision that nobody knows', { 'mcp-protocol-version': '1999-01-01' }, modern],
    ['an old revision in both', { 'mcp-protocol-version': '2025-11-25' }, { method: 'tools/list' }],
  ])('nothing is touched with %s', (_, headers, message) => {
    expect([...mendedHeaders(sent(headers), message).entries()]).toEqual(Object.entries(headers));
  });

  test('what a client did mirror is kept, so that a mismatch is still refused', () => {
    const headers = mendedHeaders(sent({ 'mcp-protocol-version': '2025-11-25', 'mcp-name': 'another_tool' }), modern);
    expect(headers.get('mcp-name')).toBe('another_tool');
  });
});
