import type { Field } from './field';

/** Which fields of an issue are asked for. `identity` alone means that nothing but the id is. */
export interface Selection {
  identity: boolean;
  includes(field: Field): boolean;
}

/**
 * Reads `fields`: ids, `*all`, `*navigable`, and `-id` to leave one out. Starting with an exclusion means all but that.
 * Ids that no field has are passed over, as Jira does.
 */
export function readSelection(asked: string[] | undefined, usual: string[]): Selection {
  const words = asked === undefined || asked.length === 0 ? usual : asked;
  const left = new Set(words.filter((word) => word.startsWith('-')).map((word) => word.slice(1)));
  const named = new Set(words.filter((word) => !word.startsWith('-')));
  const everything = named.has('*all') || named.size === 0;
  return {
    identity: named.size === 1 && named.has('id') && left.size === 0,
    includes: (field) => !left.has(field.id) && (everything || named.has(field.id) || (named.has('*navigable') && field.navigable)),
  };
}
