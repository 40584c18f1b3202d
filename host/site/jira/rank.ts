import { fieldOfKind } from './fields/catalog';
import type { Issue } from './records';
import { found } from './state';
import type { JiraState } from './state';

/**
 * LexoRank: `0|hzzzzz:` with a bucket, six digits to base 36 and, behind the colon, as many further ones as it takes.
 * Ranks compare as texts, and between any two of them there is always room for another.
 */
const BASE = 36n;
const WHOLE = 6;
const STEP = 8n;
const LAST = BASE ** BigInt(WHOLE) - 1n;
const MIDDLE = LAST / 2n;

/** A rank behind `before` and ahead of `after`; an end that is left open has no neighbour there. Throws where `before` is not below `after`. */
export function rankBetween(before: string | undefined, after: string | undefined): string {
  if (before !== undefined && after !== undefined && before >= after) throw new Error(`No rank lies between ${before} and ${after}.`);
  if (before === undefined && after === undefined) return format(MIDDLE, WHOLE);
  if (after === undefined) {
    const next = whole(before ?? '') + STEP;
    if (next < LAST) return format(next, WHOLE);
  }
  if (before === undefined) {
    const next = whole(after ?? '') - STEP;
    if (next > 0n) return format(next, WHOLE);
  }
  return middle(digits(before) ?? '0'.repeat(WHOLE), digits(after) ?? 'z'.repeat(WHOLE + 1 + (digits(before)?.length ?? 0)));
}

/** The highest rank given so far, so that a new issue need not look at all others. Too high after a rollback does no harm. */
const highest = new WeakMap<JiraState, string>();

/** A rank behind every issue of the site: where a new issue goes. */
export function lastRank(jira: JiraState): string {
  const last =
    highest.get(jira) ??
    jira.issues
      .all()
      .flatMap((issue) => givenRank(jira, issue) ?? [])
      .sort()
      .at(-1);
  const next = rankBetween(last, undefined);
  highest.set(jira, next);
  return next;
}

/** The rank of an issue. */
export function rankOf(jira: JiraState, issue: Issue): string {
  return found(givenRank(jira, issue), `rank of ${issue.key}`);
}

function givenRank(jira: JiraState, issue: Issue): string | undefined {
  const rank = issue.values[fieldOfKind(jira, 'rank').id];
  return typeof rank === 'string' ? rank : undefined;
}

/** Half-way between two numbers, with as many digits as that takes. */
function middle(low: string, high: string): string {
  const places = Math.max(low.length, high.length) + 1;
  const sum = value(low, places) + value(high, places);
  return format(sum / 2n, places);
}

function value(number: string, places: number): bigint {
  return Array.from(number.padEnd(places, '0')).reduce((total, digit) => total * BASE + BigInt(parseInt(digit, 36)), 0n);
}

function format(number: bigint, places: number): string {
  const text = number.toString(36).padStart(places, '0');
  return `0|${text.slice(0, WHOLE)}:${text.slice(WHOLE).replace(/0+$/, '')}`;
}

function digits(rank: string | undefined): string | undefined {
  return rank?.slice(2).replace(':', '');
}

function whole(rank: string): bigint {
  return value((digits(rank) ?? '').slice(0, WHOLE), WHOLE);
}
