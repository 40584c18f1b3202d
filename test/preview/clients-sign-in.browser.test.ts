import * as z from 'zod';
import { firstGeneration, secondGenerationLegacy, secondGenerationModern } from '../../scripts/try/agents';
import { Inspector } from '../../scripts/try/inspector';
import { signInAndOut } from '../../scripts/try/signing-in';
import { describeInBrowser, startBrowser, type Browser } from './browser';
import { BrowserVisitor } from './browser-visitor';
import { startHosted, type Hosted } from './hosted';

const toolList = z.object({ result: z.object({ tools: z.array(z.object({ name: z.string() })).min(1) }) });

describeInBrowser('real clients sign in while a person consents in a real browser', () => {
  let browser: Browser;
  let host: Hosted;
  let visitor: BrowserVisitor;

  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), startHosted()]);
    visitor = new BrowserVisitor(browser, 'Ada Lindqvist');
  }, 90_000);
  afterAll(async () => {
    await Promise.all([browser.close(), host.stop()]);
  });

  test.each([firstGeneration, secondGenerationLegacy, secondGenerationModern].map((kind) => [kind.name, kind] as const))(
    '%s: discovery, registration, consent, tokens, tools, renewal and the end of it',
    async (_, kind) => {
      await signInAndOut(kind, host.facts, fetch, visitor);
    },
    60_000,
  );

  test.each(['legacy', 'modern'])(
    'the Inspector’s command line, %s era',
    async (era) => {
      const inspector = new Inspector(host.facts.mcpUrl, async (address) => {
        await visitor.signIn(address);
      });
      try {
        const { tools } = toolList.parse((await inspector.run('--protocol-era', era, '--method', 'tools/list')).printed).result;
        expect(tools.map(({ name }) => name)).toContain('jira_search_issues');
      } finally {
        inspector.close();
      }
    },
    90_000,
  );
});
