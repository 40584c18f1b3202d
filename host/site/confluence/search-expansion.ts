import type { SearchItem } from '../cql/search-item';
import { bodyBean, SINGLE_BODY_FORMATS } from './beans/body-bean';
import type { BodyFormat } from './beans/body-bean';
import { spaceSummary } from './beans/search-bean';
import { personBean } from './beans/user-bean';
import type { ConfluenceContext } from './endpoints/define';
import type { Version } from './records';

type Expansion = (context: ConfluenceContext, item: SearchItem) => object;

const expansions: Record<string, Expansion> = {
  space: ({ confluence, base }, { space }) => ({ space: spaceSummary(confluence, space.key, base) }),
  version: (context, item) => ({ version: versionOf(context, item) }),
  history: (context, { creator, created }) => ({
    history: {
      latest: true,
      createdBy: personBean(context.state.people, creator, context.base),
      createdDate: new Date(created).toISOString(),
    },
  }),
  ancestors: ({ confluence }, { ancestors }) => ({
    ancestors: ancestors
      .flatMap((id) => confluence.contents.get(id) ?? [])
      .map(({ id, type, status, title }) => ({ id, type, status, title })),
  }),
  container: ({ confluence }, { container }) => {
    const holder = container === null ? undefined : confluence.contents.get(container);
    return holder ? { container: { id: holder.id, type: holder.type, status: holder.status, title: holder.title } } : {};
  },
  'metadata.labels': (_, { labels }) => ({
    metadata: { labels: { results: labels.map((name) => ({ prefix: 'global', name, id: name, label: name })), size: labels.length } },
  }),
};

/**
 * What the query's `expand` adds to the content of each result: names start with `prefix`. Expansions that are not modelled are refused by
 * name.
 */
export function searchExpansion(context: ConfluenceContext, prefix: 'content.' | ''): (item: SearchItem) => object {
  const names = context.parameters.list('expand') ?? [];
  const formats = SINGLE_BODY_FORMATS.filter((format) => names.includes(`${prefix}body.${format}`));
  const wanted = names.flatMap((name) => {
    const part = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (formats.some((format) => part === `body.${format}`)) return [];
    const expand = Object.hasOwn(expansions, part) ? expansions[part] : undefined;
    if (!expand) throw context.parameters.unmodelled(`Expansion '${name}'`);
    return [expand];
  });
  return (item) =>
    wanted.reduce<object>(
      (added, expand) => ({ ...added, ...expand(context, item) }),
      formats.length > 0 ? bodies(context, item, formats) : {},
    );
}

/** The body in each of the forms; attachments have none. */
function bodies({ confluence }: ConfluenceContext, { id }: SearchItem, formats: readonly BodyFormat[]): object {
  const content = confluence.contents.get(id);
  const document = content ? confluence.body(content) : confluence.comments.get(id)?.body;
  return document ? { body: formats.reduce<object>((body, format) => ({ ...body, ...bodyBean(document, format) }), {}) } : {};
}

function versionOf(context: ConfluenceContext, { id, type }: SearchItem): object {
  const { confluence } = context;
  const content = confluence.contents.get(id);
  const holder = type === 'comment' ? confluence.comments.get(id) : confluence.attachments.get(id);
  const version: Version | undefined = content ? confluence.current(content) : holder?.version;
  if (!version) throw new Error(`The search result ${id} has no version.`);
  const { number, createdAt, message, minorEdit, authorId } = version;
  return { number, when: createdAt, message, minorEdit, by: personBean(context.state.people, authorId, context.base) };
}
