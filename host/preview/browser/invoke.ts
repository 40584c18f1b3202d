import type { PreviewInvoke, PreviewInvoked, PreviewView } from '../contract';

/** Calls the resolver of the page's module as the person who looks at the page. Throws what a page of the product is told. */
export async function invoke({ page, person, root }: PreviewView, functionKey: string, payload: unknown): Promise<unknown> {
  const call: PreviewInvoke = { moduleKey: page.moduleKey, accountId: person.accountId, functionKey, payload };
  const response = await fetch(`${root}invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call),
  });
  if (!response.ok) throw new Error(`The local host answered ${response.status}: ${await response.text()}`);
  // The answer of this host's own endpoint.
  const outcome = (await response.json()) as PreviewInvoked;
  if ('failure' in outcome) throw new Error(`There was an error invoking the function - ${outcome.failure}`);
  return outcome.answer;
}
