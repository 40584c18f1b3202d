import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** No sandbox: tests run as root in containers. The rest keeps the browser from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const MISSING = `Pages are tested in Chromium, which is not at ${CHROMIUM}: install it (Debian: apt-get install chromium), or name another with CHROMIUM.`;

/** `describe` where a browser is installed. Without one a run in CI fails, and any other says what to install. */
export const describeInBrowser: (name: string, tests: () => void) => void = (name, tests) => {
  if (existsSync(CHROMIUM)) describe(name, tests);
  else if (process.env['CI'] !== undefined)
    test(name, () => {
      throw new Error(MISSING);
    });
  else {
    process.stderr.write(`skipped: ${MISSING}\n`);
    describe.skip(name, tests);
  }
};

export interface Browser {
  /** Opens a page and waits until it has been drawn. */
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** A headless browser with a profile of its own. */
export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'drawbridge-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(10_000);
  return {
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      await page.locator('main').waitFor();
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
