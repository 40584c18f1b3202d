import { json } from '../../answer';
import { excerptOf, highlight } from '../../confluence/excerpt';
import { Permissions } from '../../confluence/permissions';
import { searchItems } from '../../confluence/search-items';
import type { SearchItem } from '../../cql/search-item';
import { CqlError } from '../../cql/cql-error';
import { parseWordQuery } from '../../cql/word-query';
import { link } from '../../jira/beans/link';
import { either } from '../../jira/call';
import { CLASSIC, deskEndpoint, invalid } from '../call';
import type { DeskCall } from '../call';
import { byCursor, deskPage } from '../page';
import type { ServiceDesk } from '../records';

const SCOPES = either(CLASSIC.read, 'read:knowledgebase:jira-service-management');

/** Articles of the knowledge bases: pages of the linked Confluence spaces that the caller may view. */
export const articleEndpoints = [
  deskEndpoint('GET', '/knowledgebase/article', SCOPES, (call) =>
    json(
      articles(
        call,
        call.jsm.desks.filter((desk) => call.rights.enters(desk)),
      ),
    ),
  ),
  deskEndpoint('GET', '/servicedesk/{serviceDeskId}/knowledgebase/article', [['read:knowledgebase:jira-service-management']], (call) =>
    json(articles(call, [call.rights.desk(call.part('serviceDeskId'))])),
  ),
];

function articles(call: DeskCall, desks: ServiceDesk[]): unknown {
  const { parameters, state } = call;
  const query = wordQuery(parameters.text('query'));
  const keys = desks.flatMap(({ articleSpaceKey }) => articleSpaceKey ?? []);
  const permissions = new Permissions(state, call.author());
  const scope = { confluence: state.confluence, permissions, archivedSpaces: false };
  const found = permissions.useConfluence()
    ? searchItems(scope).filter(
        (item) => item.type === 'page' && keys.includes(item.space.key) && query.matches(`${item.title} ${item.text}`),
      )
    : [];
  const marked = parameters.boolean('highlight', false) ? query.seeks : () => false;
  return deskPage(call, found, (item) => articleBean(call, item, query.seeks, marked), byCursor);
}

function wordQuery(text: string | undefined) {
  if (text === undefined || text.trim() === '') throw invalid("'query' is required.");
  try {
    return parseWordQuery(text);
  } catch (error) {
    if (error instanceof CqlError) throw invalid(error.message);
    throw error;
  }
}

type Seeks = (word: string) => boolean;

function articleBean({ state }: DeskCall, item: SearchItem, seeks: Seeks, marked: Seeks): Record<string, unknown> {
  const excerpt = excerptOf(item.text, 'highlight_unescaped', seeks).replace(/@@@(hl|endhl)@@@/g, '');
  const same = (part: string): string => part;
  return {
    title: highlight(item.title, marked, same),
    excerpt: highlight(excerpt, marked, same),
    source: { type: 'confluence', pageId: item.id, spaceKey: item.space.key },
    content: { iframeSrc: link(state, `/rest/servicedeskapi/knowledgebase/article/view/${item.id}`) },
  };
}
