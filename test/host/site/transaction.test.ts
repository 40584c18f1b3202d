import { DatabaseSync } from 'node:sqlite';
import { Collection } from '../../../host/site/collection';
import { inTransaction } from '../../../host/site/transaction';

interface Word {
  id: string;
  word: string;
}

describe('a part of a transaction', () => {
  const database = new DatabaseSync(':memory:');
  const words = new Collection<Word>(database, 'words');
  const others = new Collection<Word>(database, 'others');
  const stored = (): unknown => database.prepare('SELECT collection, id FROM documents ORDER BY id').all();
  const failing = (work: () => void) => () => {
    work();
    throw new Error('refused');
  };

  test('that fails is undone alone', () => {
    inTransaction(database, () => {
      words.put({ id: '1', word: 'kept' });
      expect(() =>
        inTransaction(
          database,
          failing(() => words.put({ id: '2', word: 'undone' })),
        ),
      ).toThrow('refused');
      inTransaction(database, () => others.put({ id: '3', word: 'kept too' }));
    });
    expect([...words.all(), ...others.all()].map(({ id }) => id)).toEqual(['1', '3']);
    expect(stored()).toEqual([expect.objectContaining({ id: '1' }), expect.objectContaining({ id: '3' })]);
  });

  test('that succeeds is undone with the whole', () => {
    const before = stored();
    const whole = failing(() => {
      inTransaction(database, () => others.put({ id: '4', word: 'undone' }));
      words.put({ id: '5', word: 'undone' });
    });
    expect(() => inTransaction(database, whole)).toThrow('refused');
    expect([...words.all(), ...others.all()].map(({ id }) => id)).toEqual(['1', '3']);
    expect(stored()).toEqual(before);
  });
});
