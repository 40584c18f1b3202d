import type { ConfluenceSpace } from '../../clients/confluence/spaces';
import { wrongInput } from '../../faults/fault';
import type { Target } from '../../policy/places';
import type { ActionContext } from '../context';

/** Spaces are listed by 250; a site with more than these pages of them must be asked by key. */
const MOST_PAGES = 8;

/** A space as the allow-list needs it; personal ones are a class of their own there. */
export function spaceTarget({ id, key, type }: { id: string; key: string; type?: string | undefined }): Target & { kind: 'space' } {
  return { kind: 'space', id, key, ...(type === 'personal' ? { personal: true } : {}) };
}

async function spacesNamed(name: string, { confluence }: ActionContext): Promise<{ exact: ConfluenceSpace[]; near: ConfluenceSpace[] }> {
  const wanted = name.toLowerCase();
  const near: ConfluenceSpace[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const { spaces, next } = await confluence.spaces.page(cursor);
    near.push(...spaces.filter((space) => space.name.toLowerCase().includes(wanted)));
    if (next === undefined) break;
    cursor = next;
  }
  return { exact: near.filter((space) => space.name.toLowerCase() === wanted), near };
}

/**
 * The space that a key or name means, as the person sees it.
 * @param field the input that named it, for the error.
 * @throws Fault `input` with the candidates when a name fits none or several.
 */
export async function resolveSpace(ref: string, context: ActionContext, field = 'space'): Promise<ConfluenceSpace> {
  const keyed = /^[~A-Za-z0-9_.:-]+$/.test(ref) ? await context.confluence.spaces.byKey(ref) : undefined;
  if (keyed) return keyed;
  const { exact, near } = await spacesNamed(ref, context);
  const [only] = exact;
  if (only !== undefined && exact.length === 1) return only;
  const known = (exact.length > 0 ? exact : near).filter((space) => context.readable(spaceTarget(space)));
  const candidates = known.map((space) => `${space.key} (${space.name})`);
  if (only !== undefined) throw wrongInput(field, `Several spaces are called "${ref}". Give the key of the one you mean.`, candidates);
  throw wrongInput(field, `No space that this person sees has the key or name "${ref}".`, candidates.length > 0 ? candidates : undefined);
}
