import * as fc from 'fast-check';
import { timeInStatus } from '../../../src/actions/jira/issue-parts/time-in-status';

const HOUR = 3_600_000;
const move = (hour: number, from: string, to: string) => ({
  id: String(hour),
  created: new Date(hour * HOUR).toISOString(),
  items: [{ field: 'status', fieldId: 'status', fromString: from, toString: to }],
});

describe('time in status', () => {
  test('an issue that never moved spent all its life where it is', () => {
    expect([...timeInStatus(0, 'To Do', [], 5 * HOUR)]).toEqual([['To Do', 5 * HOUR]]);
  });

  test('stays in one status add up, other changes do not count', () => {
    const assigned = {
      id: 'x',
      created: new Date(HOUR).toISOString(),
      items: [{ field: 'assignee', fieldId: 'assignee', toString: 'Ada' }],
    };
    const changes = [assigned, move(2, 'To Do', 'Doing'), move(3, 'Doing', 'To Do'), move(7, 'To Do', 'Done')];
    expect([...timeInStatus(0, 'Done', changes, 10 * HOUR)]).toEqual([
      ['To Do', 6 * HOUR],
      ['Doing', HOUR],
      ['Done', 3 * HOUR],
    ]);
  });

  test('the parts always make up the whole life', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 12 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(hours, fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 13, maxLength: 13 }), (times, names) => {
        const changes = times.map((hour, index) => move(hour, names[index] ?? 'A', names[index + 1] ?? 'A'));
        const spent = timeInStatus(0, names[times.length] ?? 'A', changes, 1001 * HOUR);
        expect([...spent.values()].reduce((sum, one) => sum + one, 0)).toBe(1001 * HOUR);
      }),
    );
  });
});
