import * as fc from 'fast-check';
import { SCOPES, isAlive, scopeCovers, scopeFor, scopesWithin, type Connection, type Scope } from '../../src/policy/connection';

describe('scopes of a connection', () => {
  test.each<[Scope[], Scope, boolean]>([
    [['jira:write'], 'jira:read', true],
    [['jira:read'], 'jira:write', false],
    [['jira:manage'], 'jira:delete', true],
    [['jira:manage'], 'confluence:read', false],
    [['jira:write'], 'jsm:read', false],
    [[], 'jira:read', false],
  ])('%j covers %s: %s', (granted, needed, expected) => {
    expect(scopeCovers(granted, needed)).toBe(expected);
  });

  test('creating and changing need the write scope; the catalogue itself needs none', () => {
    expect(scopeFor('jira', 'create')).toBe('jira:write');
    expect(scopeFor('confluence', 'manage')).toBe('confluence:manage');
    expect(scopeFor('atlassian', 'read')).toBeNull();
  });
});

describe('life of a connection', () => {
  const connection: Connection = { id: 'a', kind: 'key', name: 'a', owner: 'b', scopes: [], createdAt: 0, expiresAt: 100, revokedAt: null };

  test('it ends at its expiry, to the millisecond, and when it is revoked', () => {
    expect(isAlive(connection, 99)).toBe(true);
    expect(isAlive(connection, 100)).toBe(false);
    expect(isAlive({ ...connection, revokedAt: 1 }, 50)).toBe(false);
  });
});

describe('scopes within a maximum', () => {
  const sets = fc.subarray([...SCOPES]);

  test('allow exactly what both allow', () => {
    const property = fc.property(sets, sets, fc.constantFrom(...SCOPES), (wanted, maximum, scope) => {
      const both = scopeCovers(wanted, scope) && scopeCovers(maximum, scope);
      expect(scopeCovers(scopesWithin(wanted, maximum), scope)).toBe(both);
    });
    fc.assert(property);
  });
});
