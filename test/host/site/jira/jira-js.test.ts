import { runDriver } from '../client/run-driver';
import { LACKING, REFUSED } from './jira-js-gaps';

const { lacking, uncalled, faults, drift } = runDriver(require.resolve('./drive-jira-js'));

test("jira.js's own functions read and write the site, and every answer is as its schemas know it", () => {
  expect(faults).toEqual(REFUSED);
  expect(drift).toEqual([]);
});

test('each modelled operation is called by its function, but for the listed ones that the client lacks', () => {
  expect(uncalled).toEqual([]);
  expect(lacking).toEqual([...LACKING].sort());
});
