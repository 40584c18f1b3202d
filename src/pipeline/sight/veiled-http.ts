import * as z from 'zod';
import type { Carrier } from '../../actions/record';
import { confluenceSpaces } from '../../clients/confluence/spaces';
import { ifFound } from '../../clients/if-found';
import type { Bounds } from '../../policy/bounds';
import { mayAccess, type Target } from '../../policy/places';
import type { Operation, ProductAnswer, ProductHttp, ProductRequest } from '../../ports/product-http';
import { refuseSpelled } from '../stages/spelled';
import type { LabelSight } from './label-sight';

/** What the products say of things that do not exist. */
const NOT_THERE: ProductAnswer = { status: 404, body: {} };

const issueAnswer = z.object({
  fields: z.looseObject({
    project: z.object({ id: z.string(), key: z.string() }),
    parent: z.object({ key: z.string() }).optional().catch(undefined),
  }),
});
const requestAnswer = z.object({ issueKey: z.string() });
const contentAnswer = z.looseObject({ spaceId: z.string(), parentId: z.string().nullish(), parentType: z.string().nullish() });
const hangingAnswer = z.object({ pageId: z.string().nullish(), blogPostId: z.string().nullish() });
const fetchedAnswer = z.looseObject({ issues: z.array(z.looseObject({ key: z.string() })) });
const listAnswer = z.looseObject({ results: z.array(z.looseObject({ id: z.string() })) });

/** The issue or content that a call is about, by the names in its path. */
function namedCarriers(operation: Operation, path: Readonly<Record<string, string>>): Carrier[] {
  const issue = path['issueIdOrKey'] ?? path['requestIdOrKey'];
  if (issue !== undefined) return [{ kind: 'issue', id: issue }];
  const kind = / \/wiki\/(?:api\/v2|rest\/api)\/(pages|blogposts|content)\/\{/.exec(operation)?.[1];
  if (kind === undefined) return [];
  const ids = ['id', 'page-id', 'pageId', 'targetId'].flatMap((name) => path[name] ?? []);
  return ids.map((id) => ({ kind: kind === 'blogposts' ? 'blogpost' : 'page', id }));
}

/**
 * The person's products as agents may see them: what lies in a closed project or space, or carries a label that hides it, answers exactly
 * like what does not exist, whatever is asked of it by id or key. Lists and searches are narrowed and checked elsewhere; this is for
 * what is named.
 * @param fetched `cut` also leaves out of issues fetched together those that a label hides: for reads. A change has to know of them, and is
 *   refused for them.
 */
export function veiledHttp(http: ProductHttp, bounds: Bounds, labels: LabelSight, fetched: 'cut' | 'whole'): ProductHttp {
  const spaces = confluenceSpaces(http);
  const open = (target: Target): boolean => mayAccess(bounds, target, 'read');

  const spaceIsOpen = async (id: string): Promise<boolean> => {
    const space = await ifFound(spaces.get(id));
    return space !== undefined && open({ kind: 'space', id, key: space.key, ...(space.type === 'personal' ? { personal: true } : {}) });
  };

  const hidden = async (carrier: Carrier): Promise<boolean> => (await labels.of(carrier)) === 'hidden';

  /** An issue without its parent where that one is hidden. */
  const issue = async (answer: ProductAnswer): Promise<ProductAnswer> => {
    const read = issueAnswer.safeParse(answer.body);
    if (!read.success) return answer;
    const { project, parent, ...fields } = read.data.fields;
    if (!open({ kind: 'project', ...project })) return NOT_THERE;
    if (parent === undefined || !labels.active || !(await hidden({ kind: 'issue', id: parent.key }))) return answer;
    return { ...answer, body: { ...(answer.body as object), fields: { ...fields, project } } };
  };

  const content = async (answer: ProductAnswer): Promise<ProductAnswer> => {
    const read = contentAnswer.safeParse(answer.body);
    if (!read.success) return answer;
    const { spaceId, parentId, parentType } = read.data;
    if (!(await spaceIsOpen(spaceId))) return NOT_THERE;
    if (!parentId || !labels.active || parentType === 'folder' || !(await hidden({ kind: 'page', id: parentId }))) return answer;
    return { ...answer, body: { ...read.data, parentId: null, parentType: null } };
  };

  /** A comment or a file, which exists for agents only where the content that it hangs on does. */
  const hanging = async (answer: ProductAnswer): Promise<ProductAnswer> => {
    const read = hangingAnswer.safeParse(answer.body);
    if (!read.success) return answer;
    const { pageId, blogPostId } = read.data;
    const id = pageId ?? blogPostId;
    if (!id) return answer;
    const on = await veiled.call(pageId ? 'GET /wiki/api/v2/pages/{id}' : 'GET /wiki/api/v2/blogposts/{id}', { path: { id } });
    return on.status === 404 ? NOT_THERE : answer;
  };

  /** Pages found by title or id, without those that carry a label that hides. */
  const listed = async (answer: ProductAnswer): Promise<ProductAnswer> => {
    const read = listAnswer.safeParse(answer.body);
    if (!read.success || !labels.active) return answer;
    const seen = await labels.ofAll(read.data.results.map(({ id }) => ({ kind: 'page', id })));
    return { ...answer, body: { ...read.data, results: read.data.results.filter(({ id }) => seen.get(`page:${id}`) !== 'hidden') } };
  };

  const fetchedTogether = async (answer: ProductAnswer): Promise<ProductAnswer> => {
    const read = fetchedAnswer.safeParse(answer.body);
    if (!read.success || !labels.active || fetched === 'whole') return answer;
    const seen = await labels.ofAll(read.data.issues.map(({ key }) => ({ kind: 'issue', id: key })));
    return { ...answer, body: { ...read.data, issues: read.data.issues.filter(({ key }) => seen.get(`issue:${key}`) !== 'hidden') } };
  };

  const desk = (answer: ProductAnswer): ProductAnswer => {
    const key = requestAnswer.safeParse(answer.body).data?.issueKey.replace(/-\d+$/, '');
    return key === undefined || open({ kind: 'project', id: '', key }) ? answer : NOT_THERE;
  };

  const AFTER: Readonly<Partial<Record<Operation, (answer: ProductAnswer) => ProductAnswer | Promise<ProductAnswer>>>> = {
    'GET /rest/api/3/issue/{issueIdOrKey}': issue,
    'POST /rest/api/3/issue/bulkfetch': fetchedTogether,
    'GET /rest/servicedeskapi/request/{issueIdOrKey}': desk,
    'GET /wiki/api/v2/pages/{id}': content,
    'GET /wiki/api/v2/blogposts/{id}': content,
    'GET /wiki/api/v2/pages': listed,
    'GET /wiki/api/v2/attachments/{id}': hanging,
    'GET /wiki/api/v2/footer-comments/{comment-id}': hanging,
    'GET /wiki/api/v2/inline-comments/{comment-id}': hanging,
  };

  const veiled: ProductHttp = {
    async call(operation: Operation, request: ProductRequest) {
      const named = namedCarriers(operation, request.path ?? {});
      for (const { kind, id } of named) if (kind === 'issue') refuseSpelled(bounds, { kind, ref: id, access: 'read' });
      if (labels.active) for (const carrier of named) if (await hidden(carrier)) return NOT_THERE;
      const answer = await http.call(operation, request);
      return answer.status === 200 ? ((await AFTER[operation]?.(answer)) ?? answer) : answer;
    },
  };
  return veiled;
}
