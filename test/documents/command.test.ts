import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'documents-'));
const file = (name: string, text: string): string => {
  fs.writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const page = file('page.md', '# T\n\n`adf {"type":"date","attrs":{"timestamp":"0"}}`');
const wrong = file('wrong.json', '{"type":"doc","version":1,"content":[{"type":"panel","content":[]}]}');

/** What the command prints, line by line. */
function run(...args: string[]): { code: number | null; lines: unknown[]; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/documents.ts', ...args], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
  return { code: status, lines, error: stderr };
}

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

test('the command converts and checks files, a line of JSON each', () => {
  const { code, lines } = run('to-adf', page, path.join(folder, 'none.md'));
  expect(code).toBe(1);
  expect(lines).toEqual([
    { file: page, ok: true, output: expect.objectContaining({ type: 'doc' }) as unknown },
    { file: path.join(folder, 'none.md'), ok: false, error: expect.stringContaining('ENOENT') as unknown },
  ]);
  const document = file('page.json', JSON.stringify((lines[0] as { output: unknown }).output));
  expect(run('to-markdown', '--mode', 'reading', document)).toMatchObject({ code: 0, lines: [{ ok: true, output: '# T\n\n1970-01-01' }] });
  expect(run('check', page, document, wrong).lines).toEqual([
    { file: page, ok: true, output: { identical: true } },
    { file: document, ok: true, output: { identical: true } },
    { file: wrong, ok: false, error: expect.stringMatching(/^document\/0: panel needs attrs/) as unknown },
  ]);
  expect(run('to-pdf', page)).toMatchObject({ code: 2, error: expect.stringContaining('usage:') as unknown });
});
