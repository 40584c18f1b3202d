import type { ResultRecord } from '../../src/actions/record';
import { realChanges } from '../../src/pipeline/stages/verify';

const issue = (id: string, fields: ResultRecord['fields'], more: Partial<ResultRecord> = {}): ResultRecord => ({
  kind: 'issue',
  id,
  target: { kind: 'project', id: '1', key: 'PAY' },
  fields,
  ...more,
});
const many = (...issues: ResultRecord[]): ResultRecord => ({
  kind: 'issues',
  id: 'some',
  target: { kind: 'site' },
  fields: {},
  parts: { issues },
});

describe('what really changed', () => {
  test('fields and texts, by their display names', () => {
    const author = { kind: 'person' as const };
    const before = issue(
      'PAY-1',
      { status: 'To Do', cf: 1 },
      { labels: { cf: 'Points' }, passages: { description: { text: 'a', author } } },
    );
    const after = issue(
      'PAY-1',
      { status: 'To Do', cf: 2 },
      { labels: { cf: 'Points' }, passages: { description: { text: 'b', author } } },
    );
    expect(realChanges(before, after)).toEqual([
      { field: 'Points', from: 1, to: 2 },
      { field: 'description', from: 'a', to: 'b' },
    ]);
  });

  test('what happened alike to several things is one line, and what happened to one is its own', () => {
    const before = many(issue('PAY-1', { priority: 'Low' }), issue('PAY-2', { priority: 'Low' }), issue('PAY-3', { priority: 'High' }));
    const after = many(issue('PAY-1', { priority: 'Top' }), issue('PAY-2', { priority: 'Top' }), issue('PAY-3', { priority: 'Top' }));
    expect(realChanges(before, after)).toEqual([
      { field: 'priority of PAY-1, PAY-2', from: 'Low', to: 'Top' },
      { field: 'priority of PAY-3', from: 'High', to: 'Top' },
    ]);
  });

  test('things that are gone or new are told as that', () => {
    const changes = realChanges(many(issue('PAY-1', {}), issue('PAY-2', {})), many(issue('PAY-2', {}), issue('PAY-3', {})));
    expect(changes).toEqual([
      { field: 'issue PAY-1', from: 'there', to: 'gone' },
      { field: 'issue PAY-3', from: null, to: 'there' },
    ]);
  });

  test('a great many are counted', () => {
    const all = (priority: string) => many(...Array.from({ length: 30 }, (_, index) => issue(`PAY-${index}`, { priority })));
    const [change, ...others] = realChanges(all('Low'), all('High'));
    expect(others).toEqual([]);
    expect(change?.field).toMatch(/^priority of PAY-0, .*PAY-9 and 20 more$/);
  });

  test('of a new thing all that is set, of an unchanged one nothing', () => {
    expect(realChanges(null, issue('PAY-1', { status: 'To Do' }))).toEqual([{ field: 'status', from: null, to: 'To Do' }]);
    expect(realChanges(many(issue('PAY-1', { a: 1 })), many(issue('PAY-1', { a: 1 })))).toEqual([]);
  });
});
