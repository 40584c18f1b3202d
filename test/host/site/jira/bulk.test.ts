import { openTestSite } from '../open-test-site';

const bulk = '/rest/api/3/bulk';

describe('changing many issues at once', () => {
  const site = openTestSite();
  const outcome = (taskId: unknown) => site.expectAnswer('jonas', 'GET', `${bulk}/queue/${String(taskId)}`, 200);

  test('each issue is changed or told why not, and hidden ones are only counted', () => {
    const [open, done] = ['PAY-8', 'PAY-2'].map((key) => site.state.jira.issue(key));
    const bulkTransitionInputs = [{ selectedIssueIdsOrKeys: ['PAY-8', 'PAY-2', 'FIN-1', 'NOPE-1'], transitionId: '51' }];
    const { taskId } = site.expectAnswer('jonas', 'POST', `${bulk}/issues/transition`, 201, { bulkTransitionInputs });
    expect(outcome(taskId)).toMatchObject({
      status: 'COMPLETE',
      totalIssueCount: 4,
      invalidOrInaccessibleIssueCount: 2,
      processedAccessibleIssues: [Number(done?.id)],
      failedAccessibleIssues: { [String(open?.id)]: ["Transition id '51' is not valid for this issue."] },
    });
    site.expectAnswer('martaReyes', 'GET', `${bulk}/queue/${String(taskId)}`, 400);
  });

  test('only transitions that need no input are offered, by what the issues have in common', () => {
    const answer = site.expectAnswer('jonas', 'GET', `${bulk}/issues/transition?issueIdsOrKeys=PAY-8,WEB-9,WEB-4`, 200);
    const groups = answer['availableTransitions'] as { issues: string[]; transitions: { transitionName: string }[] }[];
    expect(groups.flatMap(({ issues }) => issues).sort()).toEqual(['PAY-8', 'WEB-4', 'WEB-9']);
    const names = groups.find(({ issues }) => issues.includes('PAY-8'))?.transitions.map(({ transitionName }) => transitionName);
    expect(names).toContain('Block');
    expect(names).not.toContain('Done');
  });

  test('deleting takes the right to delete each of them; watching is for oneself', () => {
    const selectedIssueIdsOrKeys = ['PAY-8', 'PAY-5'];
    const refused = site.expectAnswer('jonas', 'POST', `${bulk}/issues/delete`, 201, { selectedIssueIdsOrKeys });
    expect(outcome(refused['taskId'])).toMatchObject({ processedAccessibleIssues: [] });
    const watched = site.expectAnswer('jonas', 'POST', `${bulk}/issues/watch`, 201, { selectedIssueIdsOrKeys });
    expect(outcome(watched['taskId'])).toMatchObject({ failedAccessibleIssues: {} });
    site.expectAnswer('marta', 'POST', `${bulk}/issues/delete`, 201, { selectedIssueIdsOrKeys });
    for (const key of selectedIssueIdsOrKeys) site.expectAnswer('ada', 'GET', `/rest/api/3/issue/${key}`, 404);
    site.expectAnswer('jonas', 'POST', `${bulk}/issues/delete`, 400, { selectedIssueIdsOrKeys: [] });
  });
});
