import type { TriggerAnswer } from '../support/mcp-caller';
import type { World } from '../support/world';

/** How Forge hands over a query: values are split at their commas. */
function queryOf(url: URL): Record<string, string[]> {
  const query: Record<string, string[]> = {};
  for (const part of url.search.slice(1).split('&').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=', 2);
    for (const one of value.split(',')) {
      const [[key, text] = ['', '']] = new URLSearchParams(`${name}=${one}`);
      (query[key] ??= []).push(text);
    }
  }
  return query;
}

/** One request to the trigger, below its own address. */
export function send(
  world: Pick<World, 'runtime'>,
  method: string,
  url: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): Promise<TriggerAnswer> {
  const base = new URL(world.runtime.triggerUrl('mcp'));
  const asked = new URL(url);
  const userPath = asked.pathname.slice(base.pathname.length);
  const sent = Object.entries({ host: base.host, ...headers }).map(([name, value]): [string, string[]] => [name, [value]]);
  const event = { method, path: asked.pathname, userPath, headers: Object.fromEntries(sent), queryParameters: queryOf(asked), body };
  return world.runtime.webTrigger('mcp', event);
}

/** A person's browser: keeps cookies, and follows redirects as long as they stay at the trigger. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly world: Pick<World, 'runtime'>,
    private readonly keepsCookies = true,
  ) {}

  /** What is shown in the end, and the address that it left the trigger for, where it did. */
  async open(url: string): Promise<{ answer: TriggerAnswer; left: URL | null }> {
    const base = this.world.runtime.triggerUrl('mcp');
    for (let at = url, hop = 0; hop < 5; hop += 1) {
      if (!at.startsWith(`${base}/`)) return { answer: { statusCode: 0, headers: {}, body: '' }, left: new URL(at) };
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await send(this.world, 'GET', at, { headers: cookie === '' ? {} : { cookie } });
      for (const line of this.keepsCookies ? (answer.headers['Set-Cookie'] ?? []) : []) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        this.cookies.set(name, value);
      }
      const location = answer.headers['Location']?.[0];
      if (answer.statusCode !== 302 || location === undefined) return { answer, left: null };
      at = location;
    }
    throw new Error(`Redirected in circles from ${url}`);
  }
}
