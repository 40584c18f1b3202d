import fc from 'fast-check';
import { clientName } from '../../src/mcp/client-name';

const saying = (clientInfo: unknown) => ({ method: 'tools/call', params: { _meta: { 'io.modelcontextprotocol/clientInfo': clientInfo } } });

describe('what a client says it is', () => {
  test('its name and version in the request go before the User-Agent', () => {
    expect(clientName(saying({ name: 'claude-code', version: '2.1.0' }), 'node')).toBe('claude-code/2.1.0');
    expect(clientName(saying({ name: 'claude-code' }), 'node')).toBe('claude-code');
  });

  test('without them the User-Agent counts, and without that nobody is named', () => {
    expect(clientName({ method: 'tools/call' }, 'python-httpx/0.28.1')).toBe('python-httpx/0.28.1');
    for (const message of [null, 7, [], saying({ name: 7 }), saying(null)]) expect(clientName(message, undefined)).toBeUndefined();
  });

  test('signs that could mislead a reader of the log are left out', () => {
    expect(clientName(saying({ name: 'bold\u202Eclient<b>\n=1', version: '1' }), undefined)).toBe('boldclientb1/1');
    expect(clientName(saying({ name: '\u200B' }), undefined)).toBeUndefined();
  });

  test('whatever is said, a short line of harmless signs is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, version) => {
        const told = clientName(saying({ name, version }), name) ?? '';
        expect(told.length).toBeLessThanOrEqual(80);
        expect(told).toMatch(/^[\p{L}\p{N} ._/+();:@-]*$/u);
      }),
    );
  });
});
