import fc from 'fast-check';
import { boundsOf, type Bounds } from '../../src/policy/bounds';
import { fits } from '../../src/policy/key-pattern';
import { accessTo, mayAccess, readNarrowing, type Target } from '../../src/policy/places';
import { DEFAULT_SETTINGS } from '../../src/policy/settings/defaults';
import type { Settings } from '../../src/policy/settings/settings';
import { ACCESS } from '../../src/policy/vocabulary';

const project = (key: string): Target => ({ kind: 'project', id: '10000', key });
const space = (key: string): Target => ({ kind: 'space', id: '1', key });
const personal = (key: string): Target => ({ kind: 'space', id: '1', key, personal: true });

function withLists(
  projects: Settings['projects'],
  spaces: Settings['spaces'] = { default: 'none', rules: {}, personal: 'none' },
  only: Bounds['only'] = { projects: null, spaces: null },
): Bounds {
  return { ...DEFAULT_SETTINGS, projects, spaces, only };
}

describe('allow-lists', () => {
  const bounds = withLists(
    { default: 'read', rules: { PAY: 'write', FIN: 'none', 'TEAM*': 'write', 'TEAM-SECRET*': 'none', 'TEAM-SECRET-1': 'read' } },
    { default: 'none', rules: { ENG: 'read', '~ada': 'write' }, personal: 'read' },
  );

  test.each<[Target, 'read' | 'write', boolean]>([
    [project('PAY'), 'write', true],
    [project('pay'), 'write', true],
    [project('WEB'), 'read', true],
    [project('WEB'), 'write', false],
    [project('FIN'), 'read', false],
    [project('PAYX'), 'write', false],
    [project('TEAM7'), 'write', true],
    [project('XTEAM'), 'write', false],
    // The longest pattern decides, and a key of its own before every pattern.
    [project('TEAM-SECRET-2'), 'read', false],
    [project('TEAM-SECRET-1'), 'read', true],
    [project('TEAM-SECRET-1'), 'write', false],
    [space('ENG'), 'read', true],
    [space('ENG'), 'write', false],
    [space('HR'), 'read', false],
    // A project's rule says nothing about a space of the same key.
    [space('PAY'), 'read', false],
    // Personal spaces are a class; one with a rule of its own follows that.
    [personal('~marta'), 'read', true],
    [space('~marta'), 'read', true],
    [personal('~marta'), 'write', false],
    [personal('~ADA'), 'write', true],
    [{ kind: 'site' }, 'write', true],
  ])('%j may be reached for %s: %s', (target, wanted, expected) => {
    expect(mayAccess(bounds, target, wanted)).toBe(expected);
  });

  test('a connection narrows what the settings open and opens nothing', () => {
    const narrowed = withLists(bounds.projects, bounds.spaces, { projects: ['PAY', 'FIN'], spaces: [] });
    expect(accessTo(narrowed, project('PAY'))).toBe('write');
    expect(accessTo(narrowed, project('FIN'))).toBe('none');
    expect(accessTo(narrowed, project('WEB'))).toBe('none');
    expect(accessTo(narrowed, space('ENG'))).toBe('none');
    expect(accessTo(narrowed, personal('~ada'))).toBe('none');
    expect(readNarrowing(narrowed, 'projects')).toEqual({ by: 'keys', only: ['PAY'] });
  });

  test('a fresh installation reads everywhere and writes nowhere', () => {
    const fresh = boundsOf(DEFAULT_SETTINGS, null);
    expect(accessTo(fresh, project('ANY'))).toBe('read');
    expect(accessTo(fresh, space('ANY'))).toBe('read');
    expect(accessTo(fresh, personal('~ada'))).toBe('read');
  });

  test('a search narrowing admits exactly the keys that may be read', () => {
    const keys = fc.constantFrom('A', 'B', 'C', 'D');
    const rules = fc.dictionary(fc.oneof(keys, fc.constantFrom('A*', '*B', '*')), fc.constantFrom(...ACCESS));
    const only = fc.option(fc.uniqueArray(keys), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...ACCESS), rules, only, keys, (standard, given, projects, key) => {
        const list = withLists({ default: standard, rules: given }, undefined, { projects, spaces: null });
        const narrowing = readNarrowing(list, 'projects');
        if (narrowing.by === 'trial') return;
        const admitted = 'only' in narrowing ? narrowing.only.includes(key) : !narrowing.except.includes(key);
        expect(admitted).toBe(mayAccess(list, project(key), 'read'));
      }),
    );
  });
});

describe('key patterns', () => {
  test('fit as their regular expression would', () => {
    const letters = fc.stringMatching(/^[abAB]{0,6}$/);
    const patterns = fc.stringMatching(/^[abAB*]{0,6}$/);
    fc.assert(
      fc.property(patterns, letters, (pattern, key) => {
        expect(fits(pattern, key)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(key));
      }),
    );
  });
});
