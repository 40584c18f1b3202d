import type { Page } from 'playwright-core';
import type { Visitor } from '../../scripts/try/person';
import type { Browser } from './browser';

const CALLBACK = /^http:\/\/127\.0\.0\.1:\d+\/[^?]*callback\?/;

/** A person at a real browser, who chooses who they are when the local host asks, reads the consent page, and approves. */
export class BrowserVisitor implements Visitor {
  constructor(
    private readonly browser: Browser,
    private readonly name: string,
  ) {}

  async signIn(address: string): Promise<URL> {
    const page = await this.browser.open(address);
    await this.chooseWhoIAm(page);
    const sentBack = page.waitForRequest((request) => CALLBACK.test(request.url()));
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const request = await sentBack;
    // What listens there has its answer before the page goes; where nothing listens, the request fails at once.
    await request.response();
    const answer = new URL(request.url());
    await page.close();
    return answer;
  }

  /** The browser is asked only once: it is known from then on. */
  private async chooseWhoIAm(page: Page): Promise<void> {
    const approve = page.getByRole('button', { name: 'Approve', exact: true });
    const me = page.getByRole('link', { name: this.name });
    await approve.or(me).first().waitFor();
    if (await me.isVisible()) await me.click();
    await approve.waitFor();
  }
}
