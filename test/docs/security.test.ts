import { existsSync, readFileSync } from 'node:fs';

const SECURITY = readFileSync('docs/security.md', 'utf8');

/** The rows of its tables: threat, defence, and the tests that show it. */
const rows = SECURITY.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| -+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', , shown = '']) => ({ threat, shown }))
  .filter(({ shown }) => shown !== 'shown by');

test('there is a threat model', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows.map(({ threat, shown }) => [threat, shown] as const))('%s: the tests that it names are there', (_, shown) => {
  const named = shown.split('<br>').map((one) => /^`([^`]+)` › (.+)$/.exec(one.trim()));
  expect(named.length).toBeGreaterThan(0);
  for (const match of named) {
    const [, file = '', title = ''] = match ?? [];
    expect({ shown, file, exists: existsSync(file) }).toEqual({ shown, file, exists: true });
    expect({ file, title, found: readFileSync(file, 'utf8').includes(title) }).toEqual({ file, title, found: true });
  }
});
