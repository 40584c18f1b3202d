import { display } from '../../../src/actions/jira/field-display';
import { developmentSummary } from '../../../src/actions/jira/issue-parts/development';

describe('field values as a person reads them', () => {
  test.each([
    ['a person', { accountId: 'a1', displayName: 'Ada Lovelace', self: 'x' }, 'Ada Lovelace'],
    ['a status', { id: '3', name: 'In Progress', statusCategory: { name: 'In Progress' } }, 'In Progress'],
    ['an option', { id: '7', value: 'Europe' }, 'Europe'],
    ['an option with its child', { id: '7', value: 'Europe', child: { id: '8', value: 'Vienna' } }, 'Europe > Vienna'],
    ['sprints', [{ id: 5, name: 'PAY Sprint 5', state: 'active' }], ['PAY Sprint 5 (active)']],
    ['labels', ['a', 'b'], ['a', 'b']],
    ['an issue', { id: '10', key: 'PAY-1', fields: {} }, 'PAY-1'],
    ['estimates', { originalEstimate: '2d', timeSpentSeconds: 60, self: 'x' }, 'originalEstimate 2d'],
    [
      'the type of a request',
      { requestType: { id: '1', name: 'Get help' }, currentStatus: { status: 'Waiting', statusDate: {} }, _links: {} },
      'Get help (Waiting)',
    ],
    [
      'a clock',
      {
        name: 'Time to resolution',
        completedCycles: [],
        ongoingCycle: { breached: true, paused: false, remainingTime: { friendly: '-2h' } },
      },
      'running, -2h left, breached',
    ],
    [
      'a clock that ended',
      { name: 'First answer', completedCycles: [{ breached: false, remainingTime: { friendly: '1h' } }] },
      'stopped, 1h left',
    ],
    ['approvals', [{ id: '1', name: 'Manager', finalDecision: 'pending', approvers: [] }], ['Manager: pending']],
    ['what the customer thought of it', { rating: 4 }, '4 of 5'],
    ['nothing', null, null],
    ['no labels', [], []],
    ['a number', 3.5, 3.5],
  ])('%s', (_what, value, shown) => {
    expect(display(value)).toEqual(shown);
  });

  test('the development field gives its counts, and nothing for text of another shape', () => {
    const json =
      '{"cachedValue":{"errors":[],"summary":{"pullrequest":{"overall":{"count":2,"state":"OPEN","details":{"openCount":2}},"byInstanceType":{}},"build":{"overall":{"count":0}},"commit":{"overall":{"count":3}}}},"isStale":true}';
    expect(developmentSummary(`{pullrequest={dataType=pullrequest, state=OPEN, stateCount=2}, json=${json}}`)).toEqual([
      'pullrequest 2 (OPEN)',
      'commit 3',
    ]);
    expect(developmentSummary('{}')).toEqual([]);
    expect(developmentSummary('{json={"cached')).toEqual([]);
    expect(developmentSummary(null)).toEqual([]);
  });
});
