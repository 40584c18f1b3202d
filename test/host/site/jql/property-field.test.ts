import fc from 'fast-check';
import { openTestSite } from '../open-test-site';
import type { Who } from '../open-test-site';

const site = openTestSite();

const put = (key: string, property: string, value: unknown) =>
  site.expectAnswer('ada', 'PUT', `/rest/api/3/issue/${key}/properties/${property}`, 201, JSON.stringify(value));

function find(jql: string, who: Who = 'marta'): string[] {
  const { status, body } = site.ask(who, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
  // Both forms of the answer of this endpoint.
  const { issues, errorMessages } = body as { issues: { key: string }[]; errorMessages: string[] };
  return status === 200 ? issues.map(({ key }) => key) : errorMessages;
}

describe('properties of issues in queries', () => {
  beforeAll(() => {
    put('PAY-2', 'review.state', { result: { score: 7, by: 'Robot', passed: true }, tags: ['fast', 'safe'] });
    put('PAY-4', 'review.state', { result: { score: 12, by: 'Human', passed: false }, tags: [] });
    put('PAY-5', 'review.state', 'skipped');
    put('FIN-1', 'secret', { sum: 3 });
  });

  test.each([
    ['issue.property[review.state].result.score = 7', ['PAY-2']],
    ['issue.property[review.state].result.score > 7', ['PAY-4']],
    ['issue.property[review.state].result.score in (7, 12) ORDER BY key', ['PAY-2', 'PAY-4']],
    ['issue.property["review.state"].result.by = Robot', ['PAY-2']],
    ['issue.property[review.state].result.by != Robot', ['PAY-4']],
    ['issue.property[review.state].result.passed = "true"', ['PAY-2']],
    ['issue.property[review.state].tags = safe', ['PAY-2']],
    ['issue.property[review.state] = skipped', ['PAY-5']],
    ['issue.property[review.state].result.score is not empty ORDER BY issue.property[review.state].result.score DESC', ['PAY-4', 'PAY-2']],
    ['key in (PAY-2, PAY-5) AND issue.property[review.state].tags is empty', ['PAY-5']],
  ])('%s', (jql, keys) => {
    expect(find(jql)).toEqual(keys);
  });

  test('what nobody keeps, or only on issues out of sight, is no field', () => {
    const unknown = (name: string) => [`Field '${name}' does not exist or you do not have permission to view it.`];
    expect(find('issue.property[review.state].nothing = 1')).toEqual(unknown('issue.property[review.state].nothing'));
    expect(find('issue.property[other] = 1')).toEqual(unknown('issue.property[other]'));
    expect(find('comment.property[review.state].result.score = 7')).toEqual(unknown('comment.property[review.state].result.score'));
    expect(find('issue.property[secret].sum = 3')).toEqual(unknown('issue.property[secret].sum'));
    expect(find('issue.property[secret].sum = 3', 'fatima')).toEqual(['FIN-1']);
    expect(find('issue.property[review.state].result.score ~ 7')).toEqual([
      "The operator '~' is not supported by the 'issue.property[review.state].result.score' field.",
    ]);
  });

  test('a value that is changed or deleted is found no longer', () => {
    put('WEB-1', 'stage', { name: 'one' });
    expect(find('issue.property[stage].name = one')).toEqual(['WEB-1']);
    site.expectAnswer('ada', 'PUT', '/rest/api/3/issue/WEB-1/properties/stage', 200, { name: 'two' });
    expect(find('issue.property[stage].name = one')).toEqual([]);
    expect(find('issue.property[stage].name = two')).toEqual(['WEB-1']);
  });

  test('every text and number that is stored is found by itself', () => {
    put('PAY-6', 'made', 0);
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.stringMatching(/^[a-z][a-z0-9 ]{0,12}[a-z]$/)), (value) => {
        site.expectAnswer('ada', 'PUT', '/rest/api/3/issue/PAY-6/properties/made', 200, { deep: value });
        expect(find(`issue.property[made].deep = ${JSON.stringify(String(value))}`)).toEqual(['PAY-6']);
      }),
      { numRuns: 40 },
    );
  });
});
