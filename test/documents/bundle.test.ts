import { documentsBundle } from './documents-bundle';

const KILOBYTE = 1024;

/** HTML's table of two thousand names of characters, which CommonMark asks for: its parser brings it, and nothing in it can be left out. */
const NAMES = ['character-entities'];

test('what documents add to the deployed app, compressed and with libraries, stays small', async () => {
  expect(await documentsBundle(NAMES)).toBeLessThanOrEqual(60 * KILOBYTE);
  expect(await documentsBundle()).toBeLessThanOrEqual(72 * KILOBYTE);
});
