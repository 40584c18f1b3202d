import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Preview } from '../../host/preview/preview';
import { readBody } from '../../host/read-body';
import { listen } from '../../host/server';

const MANIFEST = {
  app: { id: 'ari:cloud:ecosystem::app/the-app' },
  modules: {
    'jira:adminPage': [{ key: 'odd-page', title: 'Odd', resource: 'odd', render: 'native', resolver: { function: 'fn' } }],
    'jira:globalPage': [{ key: 'full-page', title: 'Full', resource: 'full', render: 'native', resolver: { function: 'fn' } }],
    'jira:issuePanel': [{ key: 'panel', title: 'Panel', resource: 'full', render: 'native', resolver: { function: 'fn' } }],
    webtrigger: [{ key: 'mcp', function: 'fn' }],
  },
  resources: [
    { key: 'odd', path: 'test/preview/fixture/odd-page.tsx' },
    { key: 'full', path: 'test/preview/fixture/full-page.tsx' },
  ],
};

const CONTEXT = {
  cloudId: 'cloud',
  environmentId: 'environment',
  environmentType: 'DEVELOPMENT',
  localId: 'local',
  locale: 'en-US',
  timezone: 'UTC',
  extension: { type: 'jira:globalPage' },
};

const PEOPLE = [
  { accountId: 'a1', name: 'Ada </script>', role: 'admin' },
  { accountId: 'm1', name: 'Marta', role: 'member' },
];

/** A preview of one small page behind a server of its own, with whatever resolver a test wants. */
export async function servePreview(resolver: (...call: unknown[]) => Promise<unknown>, folder?: string) {
  const data = folder ?? mkdtempSync(path.join(tmpdir(), 'drawbridge-preview-'));
  const progress: string[] = [];
  let origin = '';
  const preview = new Preview({
    manifest: MANIFEST,
    root: process.cwd(),
    folder: data,
    runtime: { resolver, pageContext: (moduleKey, accountId) => ({ ...CONTEXT, moduleKey, siteUrl: origin, accountId }) },
    people: () => PEOPLE,
    origin: () => origin,
    onProgress: (what) => progress.push(what),
  });
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const answer = await preview.answer(request, body?.toString('utf8') ?? null);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
  return {
    origin,
    data,
    progress,
    url: preview.urlOf('odd-page'),
    invokeUrl: new URL('invoke', preview.urlOf('odd-page')).href,
    urlOf: (moduleKey: string) => preview.urlOf(moduleKey),
    /** Waits for the bundles, which a busy machine takes its time for. */
    async bundled(): Promise<void> {
      await fetch(new URL('assets/frame.js', preview.urlOf('odd-page')));
    },
    close(): void {
      server.closeAllConnections();
      server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export type ServedPreview = Awaited<ReturnType<typeof servePreview>>;
