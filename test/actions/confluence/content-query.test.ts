import fc from 'fast-check';
import { contentCql } from '../../../src/actions/confluence/content-query';
import { Fault } from '../../../src/faults/fault';
import { readQuery } from '../../../src/query/read-query';

describe('a content search as CQL', () => {
  test('joins what is asked for, newest first', () => {
    expect(contentCql({ spaceKey: 'ENG', type: 'page', label: 'runbook', updatedSince: '-7d' })).toMatchInlineSnapshot(
      `"space = "ENG" AND type = "page" AND label = "runbook" AND lastmodified >= now("-7d") ORDER BY lastmodified DESC"`,
    );
  });

  test('keeps the order by relevance when words are searched', () => {
    expect(contentCql({ text: 'payment runbook' })).not.toContain('ORDER BY');
  });

  test('keeps the own query of the caller together, and its order at the end', () => {
    const cql = contentCql({ cql: 'label = a or label = b order by title', spaceKey: 'ENG' });
    expect(cql).toMatch(/^\(label = a or label = b\) AND .* order by title$/);
  });

  test('says where the own query is wrong', () => {
    expect(() => contentCql({ cql: 'label = "a' })).toThrow(Fault);
  });

  test('refuses to search for nothing', () => {
    expect(() => contentCql({})).toThrow(Fault);
  });

  test('no value leaves its quotes', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(value, value, (label, contributor) => {
        const parts = readQuery(contentCql({ label, contributor }), 'cql');
        expect(parts).toMatchObject({ ok: true, order: 'ORDER BY lastmodified DESC' });
      }),
    );
  });
});
