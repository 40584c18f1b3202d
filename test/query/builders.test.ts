import fc from 'fast-check';
import { cqlOf } from '../../src/query/cql-of';
import { jqlOf } from '../../src/query/jql-of';
import { scopeCql } from '../../src/query/scope-cql';
import { parsed } from './official';

describe('a query built from values', () => {
  test('in JQL', () => {
    expect(
      jqlOf({
        text: 'log-in "fails"',
        project: 'OPS',
        where: { status: ['Open', 'To Do'] },
        orderBy: { field: 'created', direction: 'DESC' },
      }),
    ).toBe('text ~ "log in fails" AND "project" = "OPS" AND "status" in ("Open","To Do") ORDER BY "created" DESC');
    expect(jqlOf({ text: 'Terms OR NOT, AND Conditions NOTE' })).toBe('text ~ "Terms or not, and Conditions NOTE"');
    expect(jqlOf({})).toBe('');
  });

  test('in CQL', () => {
    expect(cqlOf({ text: 'release notes', space: 'ENG', where: { type: 'page' } })).toBe(
      'text ~ "release notes" AND space = "ENG" AND type = "page"',
    );
  });

  test('refuses what it cannot say', () => {
    expect(() => jqlOf({ text: '***' })).toThrow('no word');
    expect(() => jqlOf({ where: { status: [] } })).toThrow('No values');
    expect(() => cqlOf({ where: { 'type = page or space': 'X' } })).toThrow('Not the name of a CQL field');
    expect(() => cqlOf({ space: 'a\u0000b' })).toThrow('control characters');
  });

  test('holds exactly its clauses whatever the values', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (project, status) => {
        const where = parsed(jqlOf({ project, where: { status } }))?.query?.where;
        expect(where).toMatchObject({
          operator: { value: 'and' },
          clauses: [{ operand: { value: project } }, { operand: { value: status } }],
        });
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string(), (space) => {
        expect(scopeCql(cqlOf({ space }), 'all')).toMatchObject({ ok: true });
      }),
    );
  });
});
