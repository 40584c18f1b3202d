import type { Asking } from '../cql/asking';
import { compileCql } from '../cql/compile';
import type { CompiledCql } from '../cql/compile';
import { CqlError, UnknownField } from '../cql/cql-error';
import type { Vocabulary } from '../cql/vocabulary';
import { confluenceV1Refusal } from '../refusal';
import { closeTo } from './close-to';
import type { ConfluenceContext } from './endpoints/define';

/** The class that Confluence puts before what it says of an unknown field. */
const UNKNOWN_FIELD = 'com.atlassian.confluence.api.service.exceptions.BadRequestException';

/** The query that the caller sent as `cql`, ready to be asked; 400 in Confluence's words for one that cannot be. */
export function askedCql<Item>(
  context: ConfluenceContext,
  vocabulary: Vocabulary<Item>,
  place: Asking['place'] = {},
): CompiledCql<Item> & { cql: string } {
  const cql = context.parameters.text('cql');
  if (cql === undefined) throw confluenceV1Refusal(400, 'The query parameter cql is required');
  try {
    return { cql, ...compileCql(cql, { ...askingOf(context), place }, vocabulary) };
  } catch (error) {
    if (error instanceof UnknownField) throw confluenceV1Refusal(400, `${UNKNOWN_FIELD}: ${error.message}`);
    if (error instanceof CqlError) throw confluenceV1Refusal(400, `Could not parse cql : ${error.message}`);
    throw error;
  }
}

function askingOf({ accountId, state, confluence, now }: ConfluenceContext): Omit<Asking, 'place'> {
  const zone = state.people.get(accountId)?.timeZone ?? 'UTC';
  const named = (name: string): string[] => {
    const wanted = name.toLowerCase();
    const people = state.people.all().filter(({ id, displayName }) => [id, displayName].some((one) => one.toLowerCase() === wanted));
    return people.map(({ id }) => id);
  };
  return { accountId, now: now(), zone, peopleNamed: named, ...closeTo(confluence, accountId) };
}
