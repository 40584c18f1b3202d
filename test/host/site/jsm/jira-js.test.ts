import { runDriver } from '../client/run-driver';
import { LACKING, SENT_WRONG, UNKNOWN_TO_CLIENT } from './jira-js-gaps';

const { lacking, uncalled, faults, drift } = runDriver(require.resolve('./drive-jira-js'));

test("jira.js's own functions read and write the service desk, and every answer is as its schemas know it", () => {
  expect(faults).toEqual(SENT_WRONG);
  const told = drift.map(({ endpoint, path, keys, value }) => `${placed(endpoint, path)}: ${keys?.join(', ') ?? String(value)}`);
  expect([...new Set(told)].sort()).toEqual([...UNKNOWN_TO_CLIENT].sort());
});

test('each modelled operation is called by its function, but for the listed ones that the client lacks', () => {
  expect(uncalled).toEqual([]);
  expect(lacking).toEqual(LACKING);
});

/** The operation's path and the place in its answer, without the ids of this run. */
function placed(endpoint: string, path = ''): string {
  return `${endpoint.replace(/^\w+ /, '').replace(/\/\d+(?=\/|$)/g, '/{}')} ${path.replace(/\.\d+/g, '')}`;
}
