import fc from 'fast-check';
import { csvCell, csvOf, jsonLinesOf } from '../../src/audit/export';
import type { AuditRow } from '../../src/audit/row';

const ROW: AuditRow = {
  id: 'trace-1',
  at: Date.UTC(2026, 10, 22, 9, 30),
  account: 'ada',
  connection: 'c1',
  action: 'jira_edit_issue',
  outcome: 'refused',
  called: 'jira_edit_issue',
  via: null,
  door: 'mcp',
  client: 'claude-code/2.1',
  connectionName: 'Ada, laptop',
  product: 'jira',
  effect: 'update',
  targets: ['project:PAY'],
  things: ['PAY-1', 'PAY-2'],
  rule: 'project-not-open-for-write',
  undoes: null,
  approval: null,
  approvedBy: null,
  milliseconds: 12,
  upstreamCalls: 1,
  records: 0,
};

/** A reader of CSV by the grammar of RFC 4180 §2. */
function read(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const lines: string[][] = [[]];
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, quoted, bare = '', end] = found;
    lines.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
    if (cell.lastIndex === text.length) break;
  }
  expect(cell.lastIndex).toBe(text.length);
  return lines.slice(0, -1);
}

describe('CSV', () => {
  test('one line of names, then one a call', () => {
    const [head = [], first = [], ...more] = read(csvOf([ROW], true, ROW.at));
    expect(more).toEqual([]);
    expect(Object.fromEntries(head.map((name, index) => [name, first[index]]))).toMatchObject({
      time: '2026-11-22T09:30:00.000Z',
      person: 'ada',
      connectionName: 'Ada, laptop',
      things: 'PAY-1 PAY-2',
      outcome: 'refused',
      rule: 'project-not-open-for-write',
      approval: '',
    });
    expect(read(csvOf([ROW], false, ROW.at))).toHaveLength(1);
  });

  test('any text comes back as it was, but for the apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
        const [cells = []] = read(`${texts.map(csvCell).join(',')}\r\n`);
        expect(cells.map((cell, index) => (cell === texts[index] ? cell : cell.slice(1)))).toEqual(texts);
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '\n=1'])('%j is no formula', (text) => {
    expect(read(`${csvCell(text)}\r\n`)[0]?.[0]).toBe(`'${text}`);
  });

  test('an agent’s own words are not exported', () => {
    expect(csvOf([ROW], true, ROW.at) + jsonLinesOf([ROW], ROW.at)).not.toContain('said by an agent');
  });
});

test('JSON Lines: one object a line', () => {
  const lines = jsonLinesOf([ROW, { ...ROW, id: 'trace-2', outcome: 'started' }], ROW.at + 61_000).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { trace: 'trace-1', things: ['PAY-1', 'PAY-2'], outcome: 'refused', connection: 'c1' },
    { trace: 'trace-2', outcome: 'unknown' },
  ]);
});
