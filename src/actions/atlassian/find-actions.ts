import * as z from 'zod';
import { EFFECTS, PRODUCTS } from '../../policy/vocabulary';
import { defineRead } from '../define';
import type { ActionFacts } from '../facts';
import { inputSchema } from '../input-schema';
import * as parameters from '../parameters';
import type { ResultRecord } from '../record';

/** Words that say nothing about which action is meant. */
const EMPTY_WORDS = new Set(['a', 'an', 'and', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with', 'my', 'me', 'i', 'please']);

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map((word) => word.replace(/(ies|es|s)$/, (end) => (end === 'ies' ? 'y' : '')));
}

/** How well each action fits the words: its id counts most, then its title, then what it says of itself; a rare word says more. */
function scores(actions: readonly ActionFacts[], words: readonly string[]): { action: ActionFacts; score: number }[] {
  const texts = actions.map((action) => [wordsOf(action.id), wordsOf(`${action.title} ${action.group}`), wordsOf(action.summary)]);
  const rarity = new Map(
    words.map((word) => [word, Math.log(1 + actions.length / Math.max(1, texts.filter((text) => text.flat().includes(word)).length))]),
  );
  const weights = [4, 2, 1];
  return actions.map((action, index) => {
    const score = words.map(
      (word) =>
        (texts[index] ?? []).reduce((sum, text, place) => sum + (text.includes(word) ? (weights[place] ?? 0) : 0), 0) *
        (rarity.get(word) ?? 0),
    );
    return { action, score: score.reduce((sum, one) => sum + one, 0) };
  });
}

/** `issue, body, visible_to_role?`: the inputs in one line. */
function inputList(action: ActionFacts): string {
  const { properties, required = [] } = inputSchema(action);
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? name : `${name}?`))
    .join(', ');
}

export const findActions = defineRead({
  id: 'atlassian_find_actions',
  product: 'atlassian',
  group: 'catalogue',
  title: 'Find actions',
  summary: 'Find actions by intent when no listed tool fits; returns ids, effects and input lists that this caller may run.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: { 'storage:app': 'reads the settings that decide which actions may run' },
  endpoints: [],
  examples: [{ says: 'How do I log time?', input: { query: 'log time on an issue' } }],
  input: z.strictObject({
    query: z.string().max(500).describe('What you want to do'),
    product: z.enum(PRODUCTS).optional(),
    effect: z.enum(EFFECTS).optional(),
    limit: parameters.limit(10, 50),
  }),
  async read(input, { catalogue }) {
    const words = wordsOf(input.query);
    const candidates = catalogue
      .runnable()
      .filter((action) => action.type !== 'runner')
      .filter(
        (action) =>
          (input.product === undefined || action.product === input.product) &&
          (input.effect === undefined || action.effect === input.effect),
      );
    const fitting = scores(candidates, words)
      .filter((one) => words.length === 0 || one.score > 0)
      .sort((a, b) => b.score - a.score || a.action.id.localeCompare(b.action.id));
    const records = fitting.slice(0, input.limit).map(({ action }): ResultRecord => ({
      kind: 'action',
      id: action.id,
      target: { kind: 'site' },
      fields: {
        summary: action.summary,
        effect: action.destructive ? `${action.effect}, destructive` : action.effect,
        inputs: inputList(action),
      },
    }));
    return {
      records,
      notes: fitting.length > records.length ? [`${fitting.length - records.length} more fit: raise limit or say more.`] : [],
    };
  },
});
