import type { SearchItem } from '../cql/search-item';
import { spaceSummary } from './beans/search-bean';
import { personBean } from './beans/user-bean';
import type { ConfluenceContext } from './endpoints/define';
import type { Version } from './records';

type Expansion = (context: ConfluenceContext, item: SearchItem) => object;

const expansions: Record<string, Expansion> = {
  'content.space': ({ confluence, base }, { space }) => ({ space: spaceSummary(confluence, space.key, base) }),
  'content.version': (context, item) => ({ version: versionOf(context, item) }),
  'content.history': (context, { creator, created }) => ({
    history: {
      latest: true,
      createdBy: personBean(context.state.people, creator, context.base),
      createdDate: new Date(created).toISOString(),
    },
  }),
  'content.ancestors': ({ confluence }, { ancestors }) => ({
    ancestors: ancestors
      .flatMap((id) => confluence.contents.get(id) ?? [])
      .map(({ id, type, status, title }) => ({ id, type, status, title })),
  }),
  'content.metadata.labels': (_, { labels }) => ({
    metadata: { labels: { results: labels.map((name) => ({ prefix: 'global', name, id: name, label: name })), size: labels.length } },
  }),
};

/** What the query's `expand` adds to each result's content; expansions that are not modelled are refused by name. */
export function searchExpansion(context: ConfluenceContext): (item: SearchItem) => object {
  const wanted = (context.parameters.list('expand') ?? []).map((name) => {
    if (!Object.hasOwn(expansions, name)) throw context.parameters.unmodelled(`Expansion '${name}'`);
    return expansions[name];
  });
  return (item) => wanted.reduce<object>((added, expand) => ({ ...added, ...expand?.(context, item) }), {});
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
