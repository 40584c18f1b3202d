import { readFileSync } from 'node:fs';
import { startWorld, type World } from '../support/world';

const README = readFileSync('README.md', 'utf8');

/** What differs from day to day and says nothing: times, fresh ids, cursors. */
const steady = (text: string): string =>
  text
    .replace(/Change [\w-]{24}: can be undone/, 'Change …: can be undone')
    .replace(/cursor "[^"]+"/g, 'cursor "…"')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d{4})/g, '<time>')
    .trim();

/** The calls of the README's conversation with the answers that it shows. */
function conversation(): { tool: string; input: Record<string, unknown>; answer: string }[] {
  const [, block = ''] = /<!-- conversation[^>]*-->\s*```text\n([\s\S]*?)```/.exec(README) ?? [];
  return block
    .split(/^> /m)
    .slice(1)
    .map((part) => {
      const [call = '', ...answer] = part.split('\n');
      const [tool = '', ...json] = call.split(' ');
      return { tool, input: JSON.parse(json.join(' ')) as Record<string, unknown>, answer: answer.join('\n') };
    });
}

describe('the README', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => {
    world.close();
  });

  test('shows a conversation that happens exactly so', async () => {
    const key = await world.mintKey('marta');
    const shown = conversation();
    expect(shown.length).toBeGreaterThan(3);
    for (const { tool, input, answer } of shown) expect(steady((await world.mcp(key).call(tool, input)).text)).toBe(steady(answer));
  });
});
