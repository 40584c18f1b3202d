import type { PageFunction } from '../ports/page';
import { adminFunctions } from './admin-page';
import { alertFunctions } from './alerts';
import { connectionsFunctions } from './connections-page';
import { consentFunctions } from './consent';
import { heldCallFunctions } from './held-calls';
import { learnSite } from '../oauth/site-address';
import type { PagePorts } from './page-ports';

/** Keeps the site's address, which only calls of pages are told, once a process: signing in starts where nobody knows it. */
function learningSite(run: PageFunction, learned: Set<string>, { pipeline, installation }: PagePorts): PageFunction {
  return async (call) => {
    const answer = await run(call);
    const told = `${installation()} ${call.site ?? ''}`;
    if (call.person === null || call.site === null || learned.has(told)) return answer;
    try {
      await learnSite(call.site, pipeline.store);
      learned.add(told);
    } catch (error) {
      pipeline.log.write('warn', 'site-address', { error: error instanceof Error ? error.name : typeof error });
    }
    return answer;
  };
}

/** Every function that a page can call. Both pages share one Forge function; each entry guards itself. */
export function pageFunctions(ports: PagePorts): Readonly<Record<string, PageFunction>> {
  const all = {
    ...adminFunctions(ports),
    ...alertFunctions(ports),
    ...connectionsFunctions(ports),
    ...heldCallFunctions(ports),
    ...consentFunctions(ports),
  };
  const learned = new Set<string>();
  return Object.fromEntries(Object.entries(all).map(([key, run]) => [key, learningSite(run, learned, ports)]));
}
