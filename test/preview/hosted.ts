import { withHost, type HostFacts } from '../../scripts/running-host';

export interface Hosted {
  facts: HostFacts;
  /** Address of a page, seen as the person with this role or name. */
  seenBy(url: string, person: string): string;
  /** The text that a tool answers with, as an agent gets it. @throws with the status where the door lets nobody in. */
  tool(key: string, name: string, input?: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

interface RpcAnswer {
  result?: { content: { text: string }[] };
  error?: { message: string };
}

/** The host as `npm start` runs it, in a process and a folder of its own. */
export async function startHosted(): Promise<Hosted> {
  let end = (): void => undefined;
  let ended: Promise<void> = Promise.resolve();
  const facts = await new Promise<HostFacts>((resolve, reject) => {
    ended = withHost((ready) => {
      resolve(ready);
      return new Promise<void>((done) => (end = done));
    });
    ended.catch(reject);
  });
  return {
    facts,
    seenBy(url, person) {
      const found = facts.people.find(({ name, role }) => name === person || role === person);
      if (!found) throw new Error(`Nobody of the site is ${person}.`);
      return `${url}?as=${encodeURIComponent(found.accountId)}`;
    },
    async tool(key, name, input = {}) {
      const response = await fetch(facts.mcpUrl, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } }),
      });
      // 403 is how the door says that a tool needs more scopes: in words for the model, like every refusal of a tool.
      if (!response.ok && response.status !== 403) throw new Error(`The door answered ${response.status}.`);
      // JSON-RPC, as the door's own tests hold it to.
      const { result, error } = (await response.json()) as RpcAnswer;
      return result?.content.map(({ text }) => text).join('\n') ?? error?.message ?? '';
    },
    async stop() {
      end();
      await ended;
    },
  };
}
