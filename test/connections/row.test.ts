import { fromRow, toRow } from '../../src/connections/row';
import type { Connection } from '../../src/policy/connection';
import { surroundings } from '../../src/platform/surroundings';

const connection: Connection = {
  id: 'a'.repeat(32),
  kind: 'key',
  name: 'A key',
  owner: 'somebody',
  scopes: ['jira:read'],
  createdAt: 0,
  expiresAt: 1,
  revokedAt: null,
};

describe('the row of a connection', () => {
  test('is read back as it was, with another revision', () => {
    const stored = { connection, secretHash: 'hash', grant: null, revision: 'before' };
    const { value, expected } = toRow(stored, surroundings);
    expect(expected).toEqual({ attribute: 'revision', value: 'before' });
    expect(fromRow(value)).toEqual({ ...stored, revision: expect.not.stringMatching(/^before$/) as string });
  });

  test('of the first version, without kind and revision, is still listed as a key', () => {
    const { kind: _, ...first } = connection;
    const value = { site: 'all', owner: 'somebody', createdAt: 0, details: { secretHash: 'hash', connection: first } };
    expect(fromRow(value)).toEqual({ connection, secretHash: 'hash', grant: null, revision: '' });
  });
});
