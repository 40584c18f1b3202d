import { quoteCql } from './quote';
import { listed, scopeQuery } from './scope';
import type { Scoped } from './scope';
import type { QueryRefusal } from './token';

/** What a CQL query is kept away from beyond listed spaces. */
interface Away {
  /** Content that carries one of these labels; content without labels stays. */
  hiddenLabels?: readonly string[];
  /** `none`: personal spaces but for those listed here; `only`: all other spaces but for those listed here. */
  personal?: { spaces: 'none' | 'only'; but: readonly string[] };
}

function byKindOfSpace({ spaces, but }: NonNullable<Away['personal']>): string {
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
  const unlabelled = hiddenLabels.length === 0 ? '' : `label not in ${listed(hiddenLabels, quoteCql)}`;
  const also = [personal === undefined ? '' : byKindOfSpace(personal), unlabelled];
  return scopeQuery(cql, { language: 'cql', field: 'space', allow: spaces, deny, quote: quoteCql, also });
}
