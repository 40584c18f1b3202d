import { findingsOf } from '../../scripts/checks/manifest-rules/all';
import { readManifest } from '../../scripts/checks/manifest-rules/manifest-shape';

const rulesBrokenBy = (text: string): string[] => findingsOf(readManifest(text)).map(({ rule }) => rule);
const list = (count: number, line: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => line(place)).join('\n');
const entity = (body: string): string => `app: { storage: { entities: [${body}] } }`;

describe('what local lint lets through', () => {
  test('a manifest within the limits has no findings', () => {
    const text = `
app: { storage: { entities: [{ name: audit, attributes: { site: { type: string }, at: { type: float } }, indexes: [{ name: by-site, partition: [site], range: [at] }] }] } }
modules:
  function: [{ key: action-fn }]
  action: [{ key: get, description: Reads., inputs: { id: { description: The id } } }]
  rovo:mcp: [{ key: server, tools: [get] }]
  rovo:agent: [{ key: agent, name: Agent, actions: [get] }]`;
    expect(rulesBrokenBy(text)).toEqual([]);
  });

  test.each([
    ['module-count', `app: {}\nmodules:\n  trigger:\n${list(151, (place) => `    - key: t${place}`)}`],
    ['unique-keys', 'app: {}\nmodules: { function: [{ key: same }], webtrigger: [{ key: same }] }'],
    ['function-key-length', 'app: {}\nmodules: { function: [{ key: a-function-key-that-is-too-long }] }'],
    ['resource-key-length', 'app: {}\nresources: [{ key: a-resource-key-that-is-too-long, path: src }]'],
    [
      'action-inputs',
      `app: {}\nmodules:\n  action:\n    - key: a\n      inputs:\n${list(11, (place) => `        i${place}: { description: d }`)}`,
    ],
    ['description-length', `app: {}\nmodules: { action: [{ key: a, description: ${'x'.repeat(256)} }] }`],
    ['description-length', `app: {}\nmodules: { action: [{ key: a, inputs: { i: { description: ${'x'.repeat(256)} } } }] }`],
    ['known-actions', 'app: {}\nmodules: { "rovo:agent": [{ key: agent, actions: [ghost] }] }'],
    ['known-actions', 'app: {}\nmodules: { "automation:actionProvider": [{ key: provider, actions: [ghost] }] }'],
    ['one-rovo-mcp', 'app: {}\nmodules: { "rovo:mcp": [{ key: one }, { key: two }] }'],
    ['mcp-tools', 'app: {}\nmodules: { action: [{ key: a }], "rovo:mcp": [{ key: one, tools: [a, a] }] }'],
    [
      'mcp-tool-key-length',
      `app: {}\nmodules: { action: [{ key: ${'a'.repeat(65)} }], "rovo:mcp": [{ key: one, tools: [${'a'.repeat(65)}] }] }`,
    ],
    ['agent-name-length', `app: {}\nmodules: { "rovo:agent": [{ key: agent, name: ${'n'.repeat(31)} }] }`],
    ['schedules', `app: {}\nmodules:\n  scheduledTrigger:\n${list(6, (place) => `    - { key: s${place}, interval: day }`)}`],
    [
      'five-minute-schedules',
      'app: {}\nmodules: { scheduledTrigger: [{ key: a, interval: fiveMinute }, { key: b, interval: fiveMinute }] }',
    ],
    ['entities', entity(list(21, (place) => `{ name: entity-${place} },`).replaceAll('\n', ' '))],
    ['entity-name', entity('{ name: Audit }')],
    ['attribute-name', entity('{ name: audit, attributes: { 1st: { type: string } } }')],
    ['attribute-name', entity(`{ name: audit, attributes: { ${'a'.repeat(31)}: { type: string } } }`)],
    ['entity-indexes', entity(`{ name: audit, attributes: { at: { type: float } }, indexes: [${'at, '.repeat(8)}] }`)],
    ['index-name', entity('{ name: audit, attributes: { at: { type: float } }, indexes: [{ name: by-key, range: [at] }] }')],
    [
      'index-range',
      entity('{ name: audit, attributes: { a: { type: float }, b: { type: float } }, indexes: [{ name: both, range: [a, b] }] }'),
    ],
    ['index-attribute', entity('{ name: audit, attributes: { facts: { type: any } }, indexes: [facts] }')],
    [
      'index-attribute',
      entity('{ name: audit, attributes: { at: { type: float } }, indexes: [{ name: by-ghost, partition: [ghost], range: [at] }] }'),
    ],
    ['impersonation', 'app: {}\npermissions: { scopes: { "read:me": { allowImpersonation: true } } }'],
  ])('%s is refused by name', (rule, text) => {
    expect(new Set(rulesBrokenBy(text))).toEqual(new Set([rule]));
  });

  test('fifty-one tools are one too many', () => {
    const tools = list(51, (place) => `a${place}`).split('\n');
    const text = `app: {}\nmodules: { action: [${tools.map((key) => `{ key: ${key} }`).join(', ')}], "rovo:mcp": [{ key: one, tools: [${tools.join(', ')}] }] }`;
    expect(rulesBrokenBy(text)).toEqual(['mcp-tools']);
  });

  test('size: a warning near the limit, an error above it', () => {
    const sized = (kilobytes: number): string => `app: {}\n# ${'x'.repeat(kilobytes * 1024)}`;
    expect(findingsOf(readManifest(sized(120)))).toEqual([]);
    expect(findingsOf(readManifest(sized(160)))).toMatchObject([{ rule: 'manifest-size', level: 'warning' }]);
    expect(findingsOf(readManifest(sized(200)))).toMatchObject([{ rule: 'manifest-size', level: 'error' }]);
  });

  test('prompt files count towards the size, because Forge puts them into the manifest', () => {
    const withPrompt = `app: {}\nmodules: { "rovo:agent": [{ key: agent, prompt: "resource:agents;drawbridge.md" }] }\nresources: [{ key: agents, path: static/agents }]\n`;
    const padding = '#'.repeat(150 * 1024 - withPrompt.length);
    expect(rulesBrokenBy(withPrompt + padding)).toEqual(['manifest-size']);
    expect(rulesBrokenBy(withPrompt.replace('agents;', 'other;') + padding)).toEqual([]);
  });

  test('what is no manifest is refused with the place of the fault', () => {
    expect(() => readManifest('modules: {}')).toThrow(/app/);
    expect(() => readManifest('app: {}\nmodules: { action: [{ title: no key }] }')).toThrow(/key/);
  });
});
