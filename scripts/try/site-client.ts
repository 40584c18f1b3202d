import type { HostFacts } from '../running-host';

/** Asks the embedded site over HTTP, as a person's REST client would: an eye on what really is there. */
export function siteClient({ siteUrl, people }: HostFacts, role: string) {
  const person = people.find((one) => one.role === role);
  if (person === undefined) throw new Error(`Nobody has the role ${role}.`);
  const authorization = `Basic ${Buffer.from(`${person.email}:${person.siteToken}`).toString('base64')}`;
  return async (path: string): Promise<Record<string, unknown>> => {
    const response = await fetch(siteUrl + path, { headers: { authorization, accept: 'application/json' } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  };
}
