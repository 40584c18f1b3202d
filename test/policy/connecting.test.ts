import { mayConnect, needsGroups } from '../../src/policy/connecting';
import { DEFAULT_SETTINGS } from '../../src/policy/settings/defaults';

const rules = { ...DEFAULT_SETTINGS.connections, allowed: 'listed' as const, groups: ['Agents'], people: ['a'] };

test.each([
  ['everyone', { ...rules, allowed: 'everyone' as const }, 'x', [], true],
  ['a person who is named', rules, 'a', [], true],
  ['a member of a group, whatever the case', rules, 'x', ['agents'], true],
  ['somebody else', rules, 'x', ['others'], false],
  ['nobody is named', { ...rules, groups: [], people: [] }, 'a', ['Agents'], false],
])('%s', (_, given, person, groups, expected) => {
  expect(mayConnect(given, person, groups)).toBe(expected);
});

test('groups are looked up only where they can decide', () => {
  expect(needsGroups({ ...rules, allowed: 'everyone' }, 'x')).toBe(false);
  expect(needsGroups(rules, 'a')).toBe(false);
  expect(needsGroups({ ...rules, groups: [] }, 'x')).toBe(false);
  expect(needsGroups(rules, 'x')).toBe(true);
});
