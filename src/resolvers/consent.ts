import * as z from 'zod';
import { mintMachine } from '../connections/connections';
import type { ConsentCalls, ConsentView } from '../contract/consent';
import { approve, offeredScopes, refuse, requestFor } from '../oauth/consent';
import { PATHS } from '../oauth/metadata';
import { checkMayConnect } from '../pipeline/connecting';
import { readSettings } from '../pipeline/settings-store';
import { SCOPES } from '../policy/connection';
import { SCOPE_WORDS } from '../policy/scope-words';
import type { Settings } from '../policy/settings/settings';
import type { PageFunction } from '../ports/page';
import { grantable, mintRequest, onlyPlaces, placesOf } from './connection-wishes';
import { guarded } from './guarded';
import type { PagePorts } from './page-ports';

const id = z.string().regex(/^[0-9a-f]{32}$/, 'The id of a request.');
const asked = z.union([z.strictObject({ id }), z.strictObject({ code: z.string().min(8).max(20) })]);
const approval = z.strictObject({
  id,
  scopes: z.array(z.enum(SCOPES)).min(1),
  only: z.exactOptional(onlyPlaces),
  days: z.int().min(1).max(365),
});

/** The admin's rules for connections, for a person who may have any. */
async function rulesFor(person: string, { pipeline, installation }: PagePorts): Promise<Settings['connections']> {
  const rules = (await readSettings(pipeline.store)).connections;
  await checkMayConnect(rules, { accountId: person, present: true }, installation(), pipeline);
  return rules;
}

/** The functions about clients that sign in; each concerns the person who looks at the page and nobody else. */
export function consentFunctions(ports: PagePorts): Record<keyof ConsentCalls, PageFunction> {
  const { pipeline } = ports;
  return {
    consentRequest: guarded(
      {
        for: 'person',
        payload: asked,
        async run(which, person): Promise<ConsentView> {
          const rules = await rulesFor(person, ports);
          const pending = await requestFor(person, which, pipeline);
          return {
            id: pending.id,
            clientName: pending.clientName,
            redirectHost: pending.redirectHost,
            onThisMachine: pending.onThisMachine,
            codeTyped: pending.browser === null,
            scopes: offeredScopes(pending, rules).map((scope) => ({ scope, words: SCOPE_WORDS[scope] })),
            maximumDays: rules.signInDays,
            tokenMinutes: rules.tokenMinutes,
            expiresAt: pending.expiresAt,
          };
        },
      },
      ports,
    ),
    approveConsent: guarded(
      {
        for: 'person',
        payload: approval,
        async run({ id: request, scopes, only, days }, person): Promise<ConsentCalls['approveConsent']['answer']> {
          const rules = await rulesFor(person, ports);
          const said = { id: request, scopes, only: placesOf(only), days };
          return { returnTo: await approve(person, said, rules, pipeline, await ports.mcpUrl()) };
        },
      },
      ports,
    ),
    refuseConsent: guarded(
      {
        for: 'person',
        payload: z.strictObject({ id }),
        async run({ id: request }, person): Promise<ConsentCalls['refuseConsent']['answer']> {
          return { returnTo: await refuse(person, request, pipeline, await ports.mcpUrl()) };
        },
      },
      ports,
    ),
    mintMachine: guarded(
      {
        for: 'person',
        payload: mintRequest,
        async run({ name, expiresInDays: days, scopes, only }, owner): Promise<ConsentCalls['mintMachine']['answer']> {
          const rules = await rulesFor(owner, ports);
          const wish = { owner, name, scopes: grantable(scopes, rules.scopes), only: placesOf(only), days, maximumDays: rules.keyDays };
          const mcpUrl = await ports.mcpUrl();
          const { secret, connection } = await mintMachine(wish, mcpUrl, pipeline);
          return { id: connection.id, secret, tokenUrl: mcpUrl + PATHS.token, expiresAt: connection.expiresAt };
        },
      },
      ports,
    ),
  };
}
