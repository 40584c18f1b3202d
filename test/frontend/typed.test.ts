import fc from 'fast-check';
import { actions } from '../../src/actions/registry';
import { filterOf, isMoment, EMPTY_FILTER } from '../../src/frontend/calls/typed-filter';
import { entriesOf } from '../../src/frontend/fields/entries-of';
import { problemAt } from '../../src/frontend/fields/problem-at';
import { askedOf } from '../../src/frontend/journal/asked-of';
import { approvalAt, approvalPath, tabAt } from '../../src/frontend/connections/addresses';
import { actionIds } from '../../src/generated/action-ids';

test('the actions to choose from are those of the registry', () => {
  expect(actionIds).toEqual(actions.map(({ id }) => id).sort());
});

describe('what is typed into a filter of calls', () => {
  const filter = (typed: Partial<typeof EMPTY_FILTER>) => filterOf({ ...EMPTY_FILTER, ...typed });

  test('nothing asks for everything', () => {
    expect(filter({ target: '  ' })).toEqual({});
  });

  test('a day begins at midnight and is meant to its end, in UTC', () => {
    expect(filter({ from: '2026-11-01', to: '2026-11-02' })).toEqual({
      from: Date.UTC(2026, 10, 1),
      to: Date.UTC(2026, 10, 2, 23, 59, 59, 999),
    });
    expect(filter({ to: '2026-11-02 14:30' })).toEqual({ to: Date.UTC(2026, 10, 2, 14, 30) });
  });

  test.each(['2026-13-01', '2026-11-01 25:00', 'yesterday', '1'])('%s is no time', (text) => {
    expect(isMoment(text)).toBe(false);
  });

  test('every minute can be typed and is understood', () => {
    const minutes = fc.integer({ min: 0, max: 40_000_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = minute * 60_000;
        const typed = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
        return isMoment(typed) && filter({ from: typed }).from === at;
      }),
    );
  });
});

test('a list is typed a line an entry, and reads back the same', () => {
  const entry = fc.stringMatching(/^[A-Za-z0-9*~._-]{1,12}$/);
  fc.assert(fc.property(fc.array(entry), (entries) => expect(entriesOf(entries.join('\n'))).toEqual(entries)));
  expect(entriesOf(' PAY, FIN* \n\n')).toEqual(['PAY', 'FIN*']);
});

test.each([
  ['', {}],
  ['PAY-1', { thing: 'PAY-1' }],
  [' 12345 ', { thing: '12345' }],
  ['project:PAY', { place: 'project:PAY' }],
  ['Space: ~marta', { place: 'space:~marta' }],
])('the journal is asked for "%s"', (typed, asked) => {
  expect(askedOf(typed)).toEqual(asked);
});

test('what is wrong is told at its own field, entries of a list by their number', () => {
  const problems = [
    { field: 'limits.a', problem: 'At most 5.' },
    { field: 'labels.1', problem: 'Empty.' },
  ];
  expect(problemAt(problems, 'limits.a')).toBe('At most 5.');
  expect(problemAt(problems, 'labels')).toBe('Entry 2: Empty.');
  expect(problemAt(problems, 'limits.ab')).toBeNull();
});

test('addresses open the tab and the call that they name', () => {
  expect(['/', '/approvals', approvalPath('a1'), '/calls', '/elsewhere'].map(tabAt)).toEqual([0, 1, 1, 3, 0]);
  expect([approvalAt(approvalPath('a1')), approvalAt('/approvals'), approvalAt('/changes/1')]).toEqual(['a1', null, null]);
});
