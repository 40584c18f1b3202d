import { describeInBrowser, startBrowser, type Browser } from './browser';
import { servePreview, type ServedPreview } from './served-preview';

describeInBrowser('what the preview does not know', () => {
  let browser: Browser;
  let served: ServedPreview;

  beforeAll(async () => {
    [browser, served] = await Promise.all([startBrowser(), servePreview(async () => null)]);
    await served.bundled();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  test.each([
    ['Use a component', 'The preview does not know the component <Frame>.'],
    ['Use a prop', 'The preview cannot show <Lozenge>: ✖ Unrecognized key: "maxWidth"'],
    ['Call the bridge', "The preview does not know the bridge command 'refresh'."],
  ])(
    '%s: it is named on the page',
    async (button, text) => {
      const page = await browser.open(served.url);
      await page.getByRole('button', { name: button }).click();
      await page.getByText(text).waitFor();
    },
    30_000,
  );

  test('the person is chosen in the frame, which is not the app’s', async () => {
    const page = await browser.open(served.url);
    await page.getByLabel('Seen as').selectOption('m1');
    await page.waitForURL('**/odd-page?as=m1');
    expect(await page.getByLabel('Seen as').inputValue()).toBe('m1');
    expect(await page.locator('header').innerText()).toContain('not part of the app');
  }, 30_000);
});
