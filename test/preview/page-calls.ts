import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { AdminCalls } from '../../src/contract/admin';
import type { Outcome } from '../../src/contract/outcome';

const WAIT_MILLISECONDS = 10_000;

/** What a function of the app's resolver answers to the page's own viewer, past everything that the page itself does. */
export async function askPast(page: Page, functionKey: string, payload: object = {}): Promise<Outcome<unknown>> {
  const url = new URL(page.url());
  const [, , secret = '', moduleKey = ''] = url.pathname.split('/');
  const body = JSON.stringify({ moduleKey, accountId: url.searchParams.get('as'), functionKey, payload });
  const invoke = JSON.stringify(`/preview/${secret}/invoke`);
  // The preview answers in this form, as its own tests hold it to.
  const { answer } = await page.evaluate<{ answer: Outcome<unknown> }>(
    `fetch(${invoke}, { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(body)} }).then((r) => r.json())`,
  );
  return answer;
}

type Settings = AdminCalls['status']['answer']['settings'];

/** The settings as they are stored. */
export async function storedSettings(page: Page): Promise<Settings> {
  const outcome = await askPast(page, 'status');
  if (!outcome.ok) throw new Error(outcome.text);
  // The contract of `status`.
  return (outcome.answer as AdminCalls['status']['answer']).settings;
}

/** Waits until a part of the stored settings is as expected. */
export async function untilStored(page: Page, part: (settings: Settings) => unknown, expected: unknown): Promise<void> {
  const deadline = Date.now() + WAIT_MILLISECONDS;
  while (!isDeepStrictEqual(part(await storedSettings(page)), expected) && Date.now() < deadline) await page.waitForTimeout(50);
  expect(part(await storedSettings(page))).toEqual(expected);
}

/** Chooses an option of a select by the end of its id. */
export async function choose(page: Page, select: string, option: string): Promise<void> {
  await page.locator(`[id$="${select}"]`).press('ArrowDown');
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Opens a tab and waits until it has been drawn. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name, exact: true }).locator('*').first().waitFor();
}
