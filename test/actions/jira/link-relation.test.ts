import { phraseOf, pickRelation } from '../../../src/actions/jira/link-relation';
import { Fault, type FaultDetail } from '../../../src/faults/fault';

const TYPES = [
  { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '2', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  { id: '3', name: 'Cause', inward: 'is caused by', outward: 'causes' },
  { id: '4', name: 'Blockade', inward: 'is blocked by', outward: 'lays siege to' },
];

function fault(run: () => unknown): FaultDetail {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error.detail;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('words between two issues', () => {
  test.each([
    ['blocks', '1', 'outward'],
    ['BLOCKS', '1', 'outward'],
    ['relates to', '2', 'outward'],
    ['Relates', '2', 'outward'],
    [' is caused by ', '3', 'inward'],
    ['4', '4', 'outward'],
  ])('"%s" is type %s, %s', (words, id, direction) => {
    const relation = pickRelation(words, TYPES);
    expect([relation.type.id, relation.direction]).toEqual([id, direction]);
  });

  test('the phrase reads from the first issue to the other', () => {
    expect(phraseOf(pickRelation('is caused by', TYPES))).toBe('is caused by');
    expect(phraseOf(pickRelation('Cause', TYPES))).toBe('causes');
  });

  test('unknown words list the phrases, and shared words list the types', () => {
    const phrases = ['blocks', 'is blocked by', 'relates to', 'causes', 'is caused by', 'lays siege to'];
    expect(fault(() => pickRelation('haunts', TYPES))).toMatchObject({ problems: [{ field: 'relation', allowed: phrases }] });
    expect(fault(() => pickRelation('is blocked by', TYPES))).toMatchObject({ problems: [{ allowed: ['1 (Blocks)', '4 (Blockade)'] }] });
  });
});
