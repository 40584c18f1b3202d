import { spawnSync } from 'node:child_process';

function query(...given: string[]) {
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'scripts/query.ts', ...given], { encoding: 'utf8' });
  return { status, stderr, answer: stdout === '' ? null : (JSON.parse(stdout) as unknown), lines: stdout.trim().split('\n').length };
}

describe('npm run query', () => {
  test('prints the narrowed query', () => {
    expect(query('scope-jql', '--projects', 'A,B', '--except', 'C', 'status = Open OR project = S ORDER BY rank')).toMatchObject({
      status: 0,
      lines: 1,
      answer: { ok: true, query: '(project in ("A","B")) AND (project not in ("C")) AND (status = Open OR project = S) ORDER BY rank' },
    });
    expect(query('scope-cql', '--spaces', 'X,Y', 'type = page')).toMatchObject({
      status: 0,
      answer: { ok: true, query: '(space in ("X","Y")) AND (type = page)' },
    });
    expect(query('scope-jql', '--projects', '', 'status = Open')).toMatchObject({ status: 0, answer: { ok: true, query: null } });
  });

  test('prints the refusal with its place, and says how it is called', () => {
    expect(query('scope-jql', '--projects', 'A', 'a = b) OR (project = S')).toMatchObject({
      status: 1,
      lines: 1,
      answer: { ok: false, line: 1, character: 6 },
    });
    expect(query('scope-jql', '--spaces', 'X', 'a = b')).toMatchObject({ status: 2, answer: null });
    expect(query()).toMatchObject({ status: 2, answer: null, stderr: expect.stringContaining('usage') as string });
  });
});
