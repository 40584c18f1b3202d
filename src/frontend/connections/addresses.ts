/** The tabs of the page by the addresses under which they open. The second is in the links that agents are given. */
export const TABS = ['/', '/approvals', '/changes', '/calls'] as const;

const APPROVAL = /^\/approvals\/([^/]+)\/?$/;
const CONSENT = /^\/consent(?:\/([^/]+))?\/?$/;

/** Which of `TABS` an address opens; the first for one that is none of theirs. */
export function tabAt(path: string): number {
  return Math.max(
    0,
    TABS.findIndex((tab) => tab !== '/' && (path === tab || path.startsWith(`${tab}/`))),
  );
}

/** The held call that an address opens; null for any other address. */
export function approvalAt(path: string): string | null {
  return APPROVAL.exec(path)?.[1] ?? null;
}

/** The address of a held call. */
export function approvalPath(id: string): string {
  return `/approvals/${id}`;
}

/** What an address asks a person to let in: a request by its id, or one whose code is still to be typed (null). Undefined for any other address. */
export function consentAt(path: string): { id: string | null } | undefined {
  const found = CONSENT.exec(path);
  return found === null ? undefined : { id: found[1] ?? null };
}

/** The address of a request to sign in; without an id the one where its code is typed. */
export function consentPath(id?: string): string {
  return id === undefined ? '/consent' : `/consent/${id}`;
}
