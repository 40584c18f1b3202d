import { runDriver } from '../client/run-driver';
import { LACKING, UNKNOWN_TO_CLIENT } from './confluence-js-gaps';

const { lacking, uncalled, faults, drift } = runDriver(require.resolve('./drive-confluence-js'));

test("confluence.js's own functions read and write the site, and every answer is as its schemas know it", () => {
  expect(faults).toEqual([]);
  const told = drift.map(({ endpoint, keys, value }) => `${placed(endpoint)}: ${keys?.join(', ') ?? String(value)}`);
  expect([...new Set(told)].sort()).toEqual([...UNKNOWN_TO_CLIENT].sort());
});

test('each modelled operation is called by its function, but for the listed ones that the client lacks', () => {
  expect(uncalled).toEqual([]);
  expect(lacking).toEqual(LACKING);
});

/** The path without the ids of this run. */
function placed(endpoint: string): string {
  return endpoint.replace(/^\w+ /, '').replace(/\/(att)?\d+(?=\/|$)/g, '/{}');
}
