import fc from 'fast-check';
import { tickedScopes } from '../../src/frontend/connections/consent/ticked-scopes';
import { SCOPES, scopeCovers, type Scope } from '../../src/policy/connection';
import { SCOPE_WORDS } from '../../src/policy/scope-words';
import { act, openPage, textOf, type Page } from './page';

const ID = 'a'.repeat(32);
const BACK = 'https://trigger.example/x/authorize/resume?request=a&finish=b';
const ASKED = {
  id: ID,
  clientName: 'Weather agent',
  redirectHost: 'vscode.dev',
  onThisMachine: false,
  codeTyped: false,
  scopes: (['jira:read', 'jira:write', 'confluence:read'] as const).map((scope) => ({ scope, words: SCOPE_WORDS[scope] })),
  maximumDays: 60,
  tokenMinutes: 15,
  expiresAt: Date.UTC(2100, 0, 1),
};
const GONE = { ok: false, text: 'This request to sign in does not exist or is not visible to this person.' };

const asked = (view: object = ASKED) => ({
  consentRequest: () => ({ ok: true, answer: view }),
  approveConsent: () => ({ ok: true, answer: { returnTo: BACK } }),
  refuseConsent: () => ({ ok: true, answer: { returnTo: BACK } }),
});
const button = (page: Page, text: string) => page.find('Button', (node) => textOf(node) === text);
const sent = (page: Page, key: string) => page.calls.filter(({ functionKey }) => functionKey === key).map(({ payload }) => payload);
const tick = (page: Page, scopes: readonly Scope[]) => act(page, page.find('CheckboxGroup'), 'onChange', scopes);
const typeDays = (page: Page, value: string) =>
  act(
    page,
    page.find('Textfield', ({ props }) => String(props['id']).endsWith('consent-days')),
    'onChange',
    { target: { value } },
  );

describe('what stays ticked', () => {
  const some = fc.subarray([...SCOPES]);

  test('never says less than would be given: what is left out is covered by nothing that is ticked', () => {
    fc.assert(
      fc.property(some, some, some, (offered, first, second) => {
        const before = tickedScopes(
          offered,
          offered,
          first.filter((scope) => offered.includes(scope)),
        );
        const after = tickedScopes(
          offered,
          before,
          second.filter((scope) => offered.includes(scope)),
        );
        for (const scope of offered) if (!after.includes(scope)) expect(scopeCovers(after, scope)).toBe(false);
        for (const scope of after) expect(offered).toContain(scope);
      }),
    );
  });

  test('unticking reading unticks changing; ticking changing ticks reading', () => {
    const offered = ['jira:read', 'jira:write', 'confluence:read'] as const;
    expect(tickedScopes(offered, offered, ['jira:write', 'confluence:read'])).toEqual(['confluence:read']);
    expect(tickedScopes(offered, [], ['jira:write'])).toEqual(['jira:read', 'jira:write']);
  });
});

describe('a client that asks to be let in', () => {
  test('is shown by the host that its access goes to, with what it asked in words', async () => {
    const page = await openPage('connections', asked(), `/consent/${ID}`);
    expect(sent(page, 'consentRequest')).toEqual([{ id: ID }]);
    expect(page.all('Heading').map(textOf)).toContain('vscode.dev');
    expect(page.text()).toContain('Weather agent');
    expect(page.find('CheckboxGroup').props['options']).toEqual(ASKED.scopes.map(({ scope, words }) => ({ value: scope, label: words })));
    expect(page.all('SectionMessage')).toEqual([]);
    expect(page.all('Tabs')).toEqual([]);
  });

  test('is approved as far as the person says, and the browser goes back by itself, with a link beside', async () => {
    const page = await openPage('connections', asked(), `/consent/${ID}`);
    await tick(page, ['jira:read', 'confluence:read']);
    await typeDays(page, '7');
    await act(page, button(page, 'Approve'), 'onClick');
    const only = { projects: null, spaces: null };
    expect(sent(page, 'approveConsent')).toEqual([{ id: ID, scopes: ['jira:read', 'confluence:read'], only, days: 7 }]);
    expect(page.sentTo).toEqual([BACK]);
    expect(page.find('Link').props['href']).toBe(BACK);
    expect(page.all('Button').map(textOf)).not.toContain('Approve');
  });

  test('is refused', async () => {
    const page = await openPage('connections', asked(), `/consent/${ID}`);
    await act(page, button(page, 'Refuse'), 'onClick');
    expect(sent(page, 'refuseConsent')).toEqual([{ id: ID }]);
    expect(sent(page, 'approveConsent')).toEqual([]);
    expect(page.sentTo).toEqual([BACK]);
  });

  test('cannot be approved with nothing ticked, or for longer than the admin allows', async () => {
    const page = await openPage('connections', asked(), `/consent/${ID}`);
    await tick(page, []);
    expect(button(page, 'Approve').props['isDisabled']).toBe(true);
    expect(page.text()).toContain('Leave at least one ticked');
    await tick(page, ['jira:read']);
    expect(button(page, 'Approve').props['isDisabled']).toBe(false);
    await typeDays(page, '61');
    expect(button(page, 'Approve').props['isDisabled']).toBe(true);
    expect(page.text()).toContain('from 1 to 60');
  });

  test('that the admin allows nothing of can only be refused', async () => {
    const page = await openPage('connections', asked({ ...ASKED, scopes: [] }), `/consent/${ID}`);
    expect(page.text()).toContain('nothing that your site admins allow');
    expect(button(page, 'Approve').props['isDisabled']).toBe(true);
    expect(button(page, 'Refuse').props['isDisabled']).toBe(false);
  });

  test('on this machine, or found by a typed code, comes with a warning', async () => {
    const view = { ...ASKED, redirectHost: 'localhost', onThisMachine: true, codeTyped: true };
    const page = await openPage('connections', asked(view), `/consent/${ID}`);
    expect(page.text()).toContain('A program on this computer (localhost)');
    expect(page.all('SectionMessage').map(({ props }) => props['appearance'])).toEqual(['warning', 'warning']);
    expect(page.text()).toContain('If somebody sent it to you, refuse');
  });

  test('whose time is over, or who is another’s, is said so, and nothing can be answered', async () => {
    const page = await openPage('connections', { consentRequest: () => GONE }, `/consent/${ID}`);
    expect(page.text()).toContain('does not exist or is not visible');
    expect(page.text()).toContain('belongs to the first person who opens it');
    expect(page.all('Button').map(textOf)).toEqual(['To your connections']);
  });

  test('whose time runs out while the person reads, stays unanswered', async () => {
    const page = await openPage('connections', { ...asked(), approveConsent: () => GONE }, `/consent/${ID}`);
    await act(page, button(page, 'Approve'), 'onClick');
    expect(page.text()).toContain('does not exist or is not visible');
    expect(page.sentTo).toEqual([]);
  });

  test('is found by its code, however it is typed, but not by what is none', async () => {
    const page = await openPage('connections', asked(), '/consent');
    const code = page.find('Textfield', ({ props }) => String(props['id']).endsWith('consent-code'));
    await act(page, code, 'onChange', { target: { value: 'bcdf' } });
    await act(page, page.find('Form'), 'onSubmit');
    expect(page.calls).toEqual([]);
    expect(page.text()).toContain('A code has eight letters');
    await act(page, code, 'onChange', { target: { value: ' bcdfghjk ' } });
    await act(page, page.find('Form'), 'onSubmit');
    expect(sent(page, 'consentRequest')).toEqual([{ code: 'bcdfghjk' }, { id: ID }]);
    expect(page.text()).toContain('vscode.dev');
  });
});
