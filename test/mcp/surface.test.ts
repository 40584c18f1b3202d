import { Tiktoken } from 'js-tiktoken/lite';
import ranks from 'js-tiktoken/ranks/o200k_base';
import { actions } from '../../src/actions/registry';
import { listedTools } from '../../src/mcp/tools';
import { INSTRUCTIONS } from '../../src/mcp/instructions';
import { VERSION } from '../../src/mcp/version';
import { version } from '../../package.json';

const BUDGET = 3500;

describe('what a client carries through every conversation', () => {
  test('the tool list stays within its budget of tokens', () => {
    const tokens = new Tiktoken(ranks).encode(JSON.stringify({ tools: listedTools(actions) }));
    expect(tokens.length).toBeLessThanOrEqual(BUDGET);
  });

  test('the instructions stay within a kilobyte', () => {
    expect(INSTRUCTIONS.length).toBeLessThanOrEqual(1024);
  });

  test('every listed tool says truthfully what it does', () => {
    for (const action of actions) {
      const [tool] = listedTools([action], true);
      expect(tool?.annotations).toMatchObject({
        readOnlyHint: action.effect === 'read',
        destructiveHint: action.destructive,
        idempotentHint: action.repeatable,
      });
    }
  });

  test('the version that clients see is the package’s', () => {
    expect(VERSION).toBe(version);
  });
});
