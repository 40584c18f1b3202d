import { startWorld, type PersonName, type World } from '../support/world';
import type { Told } from '../support/told';
import { CONTRACT_CALLS } from './contract-calls';

/** Lists and objects as a Rovo agent sends them: as text. */
function asScalars(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]),
  );
}

/** What differs from call to call and says nothing about the door: ids and times. */
function steady({ ok, fault, text }: Told): Omit<Told, 'structured'> {
  const told = text
    .replace(/cursor "[^"]+"/g, 'cursor "<cursor>"')
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d{4})/g, '<time>')
    .replace(/\b\d{5,}\b/g, '<id>')
    .replace(/Change [\w-]{24}: can be undone/, 'Change <trace>: can be undone');
  return { ok, text: told, ...(fault === undefined ? {} : { fault }) };
}

/** The table of calls, each through both doors of one app: same outcome, same words. */
export function describeDoorContract(name: string, loadApp?: () => Promise<Record<string, unknown>>): void {
  describe(`the doors of ${name}`, () => {
    let worlds: { mcp: World; rovo: World };
    const keys = new Map<PersonName, string>();

    beforeAll(async () => {
      worlds = { mcp: await startWorld(loadApp), rovo: await startWorld(loadApp) };
      for (const person of ['ada', 'marta', 'rosa'] as const) keys.set(person, await worlds.mcp.mintKey(person));
    });
    afterAll(() => {
      worlds.mcp.close();
      worlds.rovo.close();
    });

    test.each(CONTRACT_CALLS.map((call) => [call.says, call] as const))(
      '%s',
      async (_, { as = 'marta', action, input, fault, holds, lacks = [] }) => {
        const overMcp = await worlds.mcp.mcp(keys.get(as) ?? '').call(action, input);
        const overRovo = await worlds.rovo.rovo(as, action, asScalars(input));
        expect(overMcp.fault).toBe(fault);
        for (const text of holds) expect(overMcp.text).toContain(text);
        for (const text of lacks) expect(overMcp.text).not.toContain(text);
        expect(steady(overRovo)).toEqual(steady(overMcp));
      },
    );
  });
}
