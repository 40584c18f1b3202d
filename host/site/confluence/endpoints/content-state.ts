import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { SPACE_STATES, customStatesOf } from '../content-states';
import { addVersion } from '../content-write';
import { contentNotFoundV1, editableContentV1, visibleContentV1 } from '../lookup';
import type { Content, ContentState } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const PATH = '/wiki/rest/api/content/{id}/state';
const WRITE = ['write:confluence-content', ['write:content:confluence', 'read:content-details:confluence']] as const;
const SUGGESTED = 3;

const requestSchema = z.object({
  id: z.int().optional(),
  name: z.string().min(1).max(20).optional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});

const read = confluenceEndpoint({
  method: 'GET',
  path: PATH,
  scopes: ['read:confluence-content.summary', 'read:content-details:confluence'],
  query: ['status'],
  handler: (context) => {
    const wanted = context.parameters.choice('status', ['current', 'draft', 'archived']) ?? 'current';
    const content = visibleContentV1(context);
    if (content.status !== wanted) throw contentNotFoundV1(context);
    return stateAnswer(content);
  },
});

const available = confluenceEndpoint({
  method: 'GET',
  path: `${PATH}/available`,
  scopes: ['write:confluence-content', 'write:content:confluence'],
  handler: (context) => {
    editableContentV1(context);
    const customContentStates = customStatesOf(context.confluence, context.accountId).slice(0, SUGGESTED);
    return json({ spaceContentStates: SPACE_STATES, customContentStates });
  },
});

const set = confluenceEndpoint({
  method: 'PUT',
  path: PATH,
  scopes: WRITE,
  query: ['status'],
  handler: (context) => {
    const wanted = requestSchema.safeParse(context.body);
    if (!wanted.success) {
      throw confluenceV1Refusal(400, 'A content state is an id, or a name of at most 20 characters with a color such as #ff7452');
    }
    return published(context, { ...chosenState(context, wanted.data), since: context.timestamp });
  },
});

const clear = confluenceEndpoint({
  method: 'DELETE',
  path: PATH,
  scopes: WRITE,
  query: ['status'],
  handler: (context) => published(context, null),
});

/** A state changes with a new version of the content, whose text stays as it is. */
function published(context: ConfluenceContext, state: Content['state']): SiteResponse {
  const { confluence, accountId, timestamp, parameters } = context;
  const content = editableContentV1(context);
  if ((parameters.choice('status', ['current', 'draft']) ?? 'current') !== content.status) throw contentNotFoundV1(context);
  const { title, body } = confluence.current(content);
  const next = addVersion(confluence, content, { title, body, authorId: accountId, at: timestamp });
  return stateAnswer(confluence.contents.put({ ...next, state }));
}

function chosenState(
  { confluence, accountId, timestamp }: ConfluenceContext,
  { id, name, color }: z.infer<typeof requestSchema>,
): ContentState {
  const own = customStatesOf(confluence, accountId);
  const known = [...SPACE_STATES, ...own].find((state) =>
    id === undefined ? state.name === name && state.color === color?.toLowerCase() : state.id === id,
  );
  if (!known && (id !== undefined || name === undefined || color === undefined)) {
    throw confluenceV1Refusal(400, `There is no content state ${id === undefined ? 'without a name and a color' : `with id ${id}`}`);
  }
  if (known && SPACE_STATES.includes(known)) return known;
  const state = known ?? { id: Number(confluence.nextId()), name: name ?? '', color: (color ?? '').toLowerCase() };
  confluence.customStates.put({ ...state, id: String(state.id), ownerId: accountId, usedAt: timestamp });
  return state;
}

function stateAnswer({ state }: Content): SiteResponse {
  if (!state) return json({});
  const { since, ...contentState } = state;
  return json({ contentState, lastUpdated: since });
}

export const contentStateEndpoints = [read, available, set, clear];
