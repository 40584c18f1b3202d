import { readFileSync } from 'node:fs';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, unknown>;
}

// The project's own package.json.
const project = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const [intro = '', deployed = '', development = '', overrides = ''] = readFileSync('docs/dependencies.md', 'utf8').split(/^## /m);

/** The packages of a table: what is in code marks in the first column. */
function named(section: string): string[] {
  const firstColumns = section.split('\n').flatMap((line) => /^\| (`.*?) \|/.exec(line)?.slice(1, 2) ?? []);
  return firstColumns.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).sort();
}

describe('docs/dependencies.md', () => {
  test('explains every package of the deployed app and no other', () => {
    expect(named(deployed)).toEqual(Object.keys(project.dependencies).sort());
  });

  test('explains every package for development and no other', () => {
    expect(named(development)).toEqual(Object.keys({ ...project.devDependencies, ...project.optionalDependencies }).sort());
  });

  test('explains every override and no other', () => {
    expect(named(overrides)).toEqual(Object.keys(project.overrides).sort());
  });

  test('names no versions: package.json has them, all exact', () => {
    expect([intro, deployed, development, overrides].join('')).not.toMatch(/\d+\.\d+\.\d+/);
    const versions = Object.values({ ...project.dependencies, ...project.devDependencies, ...project.optionalDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved":|:\/\/registry/);
});
