import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadApp } from '../../host/load-app';

test('the app comes from the sources, or from a folder of bundled functions', async () => {
  expect(Object.keys(await loadApp(undefined)).sort()).toEqual(['action', 'mcp', 'resolver', 'seal', 'watch']);
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-bundle-'));
  writeFileSync(path.join(folder, 'index.cjs'), 'exports.mcp = () => "bundled";');
  expect(await loadApp(folder)).toEqual({ mcp: expect.any(Function) as unknown });
  rmSync(folder, { recursive: true });
});
