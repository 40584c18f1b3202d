import { quoteCql } from './quote';
import { listed, scopeQuery } from './scope';
import type { Scoped } from './scope';
import type { QueryRefusal } from './token';

/** `none`: no personal space but those listed here; `only`: no other space but those listed here. */
export interface PersonalSpaces {
  spaces: 'none' | 'only';
  but: readonly string[];
}

/** What a CQL query is kept away from beyond listed spaces. */
interface Away {
  /** Content that carries one of these labels, which Confluence keeps in lower case; content without labels stays. */
  hiddenLabels?: readonly string[];
  personal?: PersonalSpaces;
}

function byKindOfSpace({ spaces, but }: PersonalSpaces): string {
  const kind = `space.type ${spaces === 'only' ? '=' : '!='} personal`;
  return but.length === 0 ? kind : `${kind} OR space in ${listed(but, quoteCql)}`;
}

/** Narrows a CQL query to the listed spaces (keys) and away from the denied ones. Refusals as in `scopeJql`. */
export function scopeCql(
  cql: string,
  spaces: readonly string[] | 'all',
  deny: readonly string[] = [],
  { hiddenLabels = [], personal }: Away = {},
): Scoped | QueryRefusal {
  const unlabelled =
    hiddenLabels.length === 0
      ? ''
      : `label not in ${listed(
          hiddenLabels.map((label) => label.toLowerCase()),
          quoteCql,
        )}`;
  const also = [personal === undefined ? '' : byKindOfSpace(personal), unlabelled];
  return scopeQuery(cql, { language: 'cql', field: 'space', allow: spaces, deny, quote: quoteCql, also });
}
