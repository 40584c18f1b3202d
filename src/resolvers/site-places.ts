import * as z from 'zod';
import { confluenceSpaces } from '../clients/confluence/spaces';
import { jiraProjects } from '../clients/jira/projects';
import { PLACES, type Place, type PlaceKind, type PlacePage } from '../contract/places';
import { wrongInput } from '../faults/fault';
import type { ProductHttp } from '../ports/product-http';

const PROJECTS_A_PAGE = 50;
/** Pages of spaces that one call looks through for a match; a site with more is read on by the cursor. */
const SPACE_PAGES_A_CALL = 4;

/** What a page may ask of the search for places. */
export const placesAsked = z.strictObject({
  place: z.enum(PLACES),
  query: z.string().trim().max(100),
  cursor: z.string().optional(),
});

function placeOf({ key, name }: Place): Place {
  return { key, name };
}

async function findProjects(query: string, cursor: string | undefined, http: ProductHttp): Promise<PlacePage> {
  const startAt = Number(cursor ?? 0);
  if (!Number.isSafeInteger(startAt) || startAt < 0) throw wrongInput('cursor', 'This is no cursor of the list of projects.');
  const page = await jiraProjects(http).search({ ...(query !== '' && { query }), startAt, maxResults: PROJECTS_A_PAGE });
  const end = startAt + page.values.length;
  const isLast = page.isLast ?? (page.values.length === 0 || end >= (page.total ?? 0));
  return { places: page.values.map(placeOf), ...(!isLast && { cursor: String(end) }) };
}

/** Confluence has no search for spaces by a part of their name: they are read by name and matched here. */
async function findSpaces(query: string, cursor: string | undefined, http: ProductHttp): Promise<PlacePage> {
  const wanted = query.toLowerCase();
  const matches = ({ key, name }: Place): boolean => [key, name].some((text) => text.toLowerCase().includes(wanted));
  const places: Place[] = [];
  let next = cursor;
  for (let pages = 0; pages < SPACE_PAGES_A_CALL; pages += 1) {
    const page = await confluenceSpaces(http).page(next);
    places.push(...page.spaces.filter(matches).map(placeOf));
    next = page.next;
    if (next === undefined || places.length > 0) break;
  }
  return { places, ...(next !== undefined && { cursor: next }) };
}

/**
 * Projects or spaces whose key or name holds the query, as far as the person behind `http` sees them.
 * Sources: `GET /rest/api/3/project/search`, `GET /wiki/api/v2/spaces`.
 * @throws Fault for whatever the product refuses.
 */
export function findPlaces(place: PlaceKind, query: string, cursor: string | undefined, http: ProductHttp): Promise<PlacePage> {
  return place === 'projects' ? findProjects(query, cursor, http) : findSpaces(query, cursor, http);
}

/** Those of these keys whose project or space the person behind `http` sees. @throws Fault for whatever the product refuses. */
export async function placesByKey(place: PlaceKind, keys: readonly string[], http: ProductHttp): Promise<Place[]> {
  if (keys.length === 0) return [];
  if (place === 'spaces') return (await confluenceSpaces(http).byKeys(keys)).map(placeOf);
  const { values } = await jiraProjects(http).search({ keys, startAt: 0, maxResults: PROJECTS_A_PAGE });
  return values.map(placeOf);
}
