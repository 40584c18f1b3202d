import fc from 'fast-check';
import { accessTo, mayAccess, readNarrowing, type Target } from '../../src/policy/allow-list';
import { DEFAULT_SETTINGS, type Settings } from '../../src/policy/settings';
import { ACCESS } from '../../src/policy/vocabulary';

const project = (key: string): Target => ({ kind: 'project', id: '10000', key });
const space = (key: string): Target => ({ kind: 'space', id: '1', key });

function withLists(projects: Settings['projects'], spaces: Settings['spaces'] = { default: 'none', rules: {} }): Settings {
  return { ...DEFAULT_SETTINGS, projects, spaces };
}

describe('allow-lists', () => {
  const settings = withLists({ default: 'read', rules: { PAY: 'write', FIN: 'none' } }, { default: 'none', rules: { ENG: 'read' } });

  test.each<[Target, 'read' | 'write', boolean]>([
    [project('PAY'), 'write', true],
    [project('pay'), 'write', true],
    [project('WEB'), 'read', true],
    [project('WEB'), 'write', false],
    [project('FIN'), 'read', false],
    [project('PAYX'), 'write', false],
    [space('ENG'), 'read', true],
    [space('ENG'), 'write', false],
    [space('HR'), 'read', false],
    // A project's rule says nothing about a space of the same key.
    [space('PAY'), 'read', false],
    [{ kind: 'site' }, 'write', true],
  ])('%j may be reached for %s: %s', (target, wanted, expected) => {
    expect(mayAccess(settings, target, wanted)).toBe(expected);
  });

  test('a fresh installation reads everywhere and writes nowhere', () => {
    expect(accessTo(DEFAULT_SETTINGS, project('ANY'))).toBe('read');
    expect(accessTo(DEFAULT_SETTINGS, space('ANY'))).toBe('read');
  });

  test('a search narrowing admits exactly the keys that may be read', () => {
    const keys = fc.constantFrom('A', 'B', 'C', 'D');
    const rules = fc.dictionary(keys, fc.constantFrom(...ACCESS));
    fc.assert(
      fc.property(fc.constantFrom(...ACCESS), rules, keys, (standard, given, key) => {
        const list = { default: standard, rules: given };
        const narrowing = readNarrowing(list);
        const admitted = 'only' in narrowing ? narrowing.only.includes(key) : !narrowing.except.includes(key);
        expect(admitted).toBe(mayAccess(withLists(list), project(key), 'read'));
      }),
    );
  });
});
