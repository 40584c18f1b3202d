import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PATHS, resourceMetadata } from '../../src/oauth/metadata';
import { SCOPES } from '../../src/policy/connection';

const FOLDER = path.join('docs', 'connect');
/** The example address that every page uses. */
const DOOR = 'https://0a1b2c3d.webtrigger.atlassian.app/public/EXAMPLE';
/** Addresses of the pages' examples that are not the door's. */
const ELSEWHERE = /^(http:\/\/127\.0\.0\.1:6276\/oauth\/callback|https:\/\/(gateway|agents)\.example\.com.*)$/;

const pages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: readFileSync(path.join(FOLDER, file), 'utf8') }));
const hosts = pages.filter(({ file }) => !['README.md', 'own-domain.md'].includes(file));
const blocks = pages.flatMap(({ file, text }) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ file, language, code })),
);

/** As much of TOML as a table with texts needs. */
function tomlLines(code: string): string[] {
  return code
    .trim()
    .split('\n')
    .filter((line) => !/^(\[[\w.]+\]|\w+ = "[^"]*"|)$/.test(line));
}

describe('the pages about connecting', () => {
  test('there is one for each host, and the first page leads to all of them', () => {
    const first = pages.find(({ file }) => file === 'README.md')?.text ?? '';
    expect(hosts.length).toBeGreaterThanOrEqual(12);
    for (const { file } of pages.filter((page) => page.file !== 'README.md')) expect(first).toContain(`](${file})`);
  });

  test.each(hosts.map(({ file, text }) => [file, text] as const))('%s says both ways in, and what was tried', (_, text) => {
    for (const heading of ['## Signing in (OAuth)', '## Agent key', '## Tried']) expect(text).toContain(heading);
    expect(text.slice(text.indexOf('## Tried'))).toMatch(/2026-\d\d-\d\d|not tried/);
  });

  test.each(blocks.map(({ file, language, code }, place) => [`${file} ${place} ${language}`, language, code] as const))(
    '%s is in form',
    (_, language, code) => {
      if (language === 'json') expect(() => JSON.parse(code) as unknown).not.toThrow();
      else if (language === 'toml') expect(tomlLines(code)).toEqual([]);
      else expect(['sh', 'js']).toContain(language);
    },
  );

  test.each(pages.map(({ file, text }) => [file, text] as const))('%s names only addresses that the app serves', (_, text) => {
    const named = [...text.matchAll(/https?:\/\/[^\s"'`|)\\,]+/g)].map(([address]) => address.replace(/[.;:]$/, ''));
    const served = ['', ...Object.values(PATHS)].map((below) => DOOR + below);
    const unknown = named.filter((address) => !served.includes(address) && !ELSEWHERE.test(address) && address !== new URL(DOOR).origin);
    expect(unknown).toEqual([]);
  });

  test.each(pages.map(({ file, text }) => [file, text] as const))(
    '%s names only scopes that there are, and leads nowhere else',
    (file, text) => {
      for (const [scope] of text.matchAll(/\b(jira|jsm|confluence):[a-z]+/g)) expect(SCOPES).toContain(scope);
      for (const [, link = ''] of text.matchAll(/\]\(([^)]+\.md)\)/g))
        expect({ file, link, there: pages.some((page) => page.file === link) }).toEqual({ file, link, there: true });
      for (const [, named = ''] of text.matchAll(/`(test\/[^`]+)`/g))
        expect({ file, named, there: existsSync(named) }).toEqual({ file, named, there: true });
    },
  );

  test('the metadata of a domain of your own is what the app serves', () => {
    const shown = blocks.find(({ file, language }) => file === 'own-domain.md' && language === 'json')?.code ?? '{}';
    const served = resourceMetadata(DOOR);
    expect(served).toMatchObject({ kind: 'document', body: JSON.parse(shown) as object });
  });
});
