import { setTimeout as delay } from 'node:timers/promises';
import { familyRefusal } from '../refusal';
import type { Product, SiteCaller, SiteRequest, SiteResponse } from '../request';
import type { RequestLog } from '../request-log';
import type { Site } from '../site';
import type { NetworkFault } from './fault';
import { TornConnection } from './fault';
import { tooManyRequests } from './rate-limit';
import type { SiteBehaviour } from './site-behaviour';

type Served = Omit<Site, 'answer'>;

const SIGN_IN_PAGE = '<!DOCTYPE html><html><head><title>Log in to continue</title></head><body><form method="post"></form></body></html>';

/** The site as clients meet it: with the limits and faults that its behaviour says. `endpointOf` names the row that would serve a request. */
export function overNetwork(
  site: Served,
  behaviour: SiteBehaviour,
  log: RequestLog,
  endpointOf: (product: Product, request: SiteRequest) => string | undefined,
): Site {
  const answer = async (product: Product, request: SiteRequest, caller: SiteCaller): Promise<SiteResponse> => {
    const limited = behaviour.rateLimit?.count(caller, behaviour.now());
    const fault = behaviour.faultFor(caller, endpointOf(product, request));
    const instead = limited?.refusal ?? (fault && answerInstead(fault, request.path));
    if (instead || (fault?.kind === 'torn' && fault.when === 'before')) log.add(product, request, caller, instead?.status ?? 0, false);
    if (instead) return instead;
    if (fault?.kind === 'torn' && fault.when === 'before') throw new TornConnection();
    const response = site.handle(product, request, caller);
    if (fault?.kind === 'torn') throw new TornConnection();
    if (fault?.kind === 'delay') await delay(fault.milliseconds);
    return { ...response, headers: { ...response.headers, ...limited?.headers } };
  };
  return { ...site, answer };
}

/** What comes back without the site having seen the request; undefined for faults that let it through. */
function answerInstead(fault: NetworkFault, path: string): SiteResponse | undefined {
  switch (fault.kind) {
    case 'rate-limited':
      return tooManyRequests(fault.retryAfterSeconds);
    case 'failing':
      return familyRefusal(fault.status, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', path).response;
    case 'sign-in-page':
      return { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body: SIGN_IN_PAGE };
    case 'delay':
    case 'torn':
      return undefined;
  }
}
