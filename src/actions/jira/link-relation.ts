import type { JiraLinkType } from '../../clients/jira/issue-links';
import { wrongInput } from '../../faults/fault';

export interface Relation {
  type: JiraLinkType;
  /** Outward reads "issue blocks other", inward "issue is blocked by other". */
  direction: 'outward' | 'inward';
}

/** The phrase of a relation, as it reads from the first issue to the other. */
export function phraseOf({ type, direction }: Relation): string {
  return direction === 'outward' ? type.outward : type.inward;
}

/**
 * What a relation's words mean: the outward or inward phrase, or the type's name, which is read outward.
 * @throws Fault `input` listing the phrases when the words fit none, or several.
 */
export function pickRelation(words: string, types: readonly JiraLinkType[]): Relation {
  const wanted = words.trim().toLowerCase();
  const fits = (text: string): boolean => text.toLowerCase() === wanted;
  const outward = types.filter((type) => fits(type.outward));
  const inward = types.filter((type) => fits(type.inward) && !fits(type.outward));
  const phrases: Relation[] = [
    ...outward.map((type) => ({ type, direction: 'outward' as const })),
    ...inward.map((type) => ({ type, direction: 'inward' as const })),
  ];
  const names: Relation[] = types.filter((type) => fits(type.name) || type.id === wanted).map((type) => ({ type, direction: 'outward' }));
  const found = phrases.length > 0 ? phrases : names;
  const [only] = found;
  if (only === undefined)
    throw wrongInput('relation', `No link type reads "${words}".`, [...new Set(types.flatMap((type) => [type.outward, type.inward]))]);
  if (found.length > 1)
    throw wrongInput(
      'relation',
      `Several link types read "${words}". Give the id of one.`,
      found.map(({ type }) => `${type.id} (${type.name})`),
    );
  return only;
}
