import type { SiteCaller } from '../request';
import type { FaultRule, NetworkFault } from './fault';
import { RateLimit } from './rate-limit';

/**
 * How the site and the network before it behave, for tests and for people who look into something: no REST client reaches it.
 * Everything is off at first: no faults, no limit, a search that knows every write at once, the clock that the site was opened with.
 */
export class SiteBehaviour {
  /** How long a write stays unknown to JQL and CQL searches. */
  searchLagMs = 0;
  private readonly rules = new Set<FaultRule>();
  private limit: RateLimit | undefined;
  private moment: number | undefined;

  constructor(private readonly clock: () => number) {}

  /** The site's time in milliseconds since the epoch. */
  now(): number {
    return this.moment ?? this.clock();
  }

  /** Stops the site's clock at a moment; undefined lets it run again. */
  stopClock(moment: number | undefined): void {
    this.moment = moment;
  }

  /** Lets a fault befall the requests that the rule describes, oldest rule first. Gives the function that ends it. */
  inject(rule: FaultRule): () => void {
    const own = { ...rule };
    this.rules.add(own);
    return () => this.rules.delete(own);
  }

  /** Limits every caller to so many requests a minute; undefined takes the limit away. */
  limitPerMinute(requests: number | undefined): void {
    this.limit = requests === undefined ? undefined : new RateLimit(requests);
  }

  /** The limit that is in force. */
  get rateLimit(): RateLimit | undefined {
    return this.limit;
  }

  /** The fault that befalls one request now, counted against its rule. `endpoint` is the row that would serve it, if any. */
  faultFor(caller: SiteCaller, endpoint: string | undefined): NetworkFault | undefined {
    for (const rule of this.rules) {
      if (rule.accountId !== undefined && !(caller.kind === 'person' && caller.accountId === rule.accountId)) continue;
      if (rule.endpoint !== undefined && rule.endpoint !== endpoint) continue;
      if (rule.times !== undefined && (rule.times -= 1) <= 0) this.rules.delete(rule);
      return rule.fault;
    }
    return undefined;
  }
}
