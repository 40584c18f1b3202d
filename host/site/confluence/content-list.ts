import type { SiteResponse } from '../request';
import { LIST_BODY_FORMATS } from './beans/body-bean';
import { contentBean } from './beans/content-bean';
import type { ConfluenceContext } from './endpoints/define';
import { LIST_PARAMETERS, listPage } from './paging';
import type { Orders } from './paging';
import type { Content } from './records';
import type { ConfluenceState } from './state';

export const CONTENT_LIST_PARAMETERS = ['id', 'space-id', 'title', 'status', 'body-format', ...LIST_PARAMETERS] as const;

/** The orders that v2 has for pages and blog posts alike. */
export function contentOrders(confluence: ConfluenceState): Orders<Content> {
  return {
    id: ({ id }) => Number(id),
    'created-date': ({ createdAt }) => createdAt,
    'modified-date': (content) => confluence.current(content).createdAt,
    title: ({ title }) => title.toLowerCase(),
  };
}

interface Kind {
  type: Content['type'];
  /** The statuses that are listed when none is asked for. */
  statuses: readonly string[];
  /** What the path asks for, e.g. one space or one label. */
  among?(content: Content): boolean;
}

const STATUSES = ['current', 'archived', 'deleted', 'trashed'] as const;

/** v2's list of pages or of blog posts: those of the wanted kind, filters and statuses that the person may view. */
export function contentList(context: ConfluenceContext, { type, statuses: usual, among = () => true }: Kind): SiteResponse {
  const { confluence, permissions, parameters } = context;
  const ids = parameters.ids('id');
  const spaceIds = parameters.ids('space-id');
  const title = parameters.text('title')?.toLowerCase();
  const statuses: readonly string[] = parameters.choices('status', STATUSES) ?? usual;
  const format = parameters.bodyFormat(LIST_BODY_FORMATS);
  const items = confluence.contents.filter(
    (content) =>
      content.type === type &&
      among(content) &&
      statuses.includes(content.status) &&
      (ids?.includes(content.id) ?? true) &&
      (spaceIds?.includes(content.spaceId) ?? true) &&
      (title === undefined || content.title.toLowerCase() === title) &&
      permissions.view(content),
  );
  const orders = contentOrders(confluence);
  return listPage({ ...context, items, orders, defaultSort: 'id' }, (content) => contentBean(confluence, content, format));
}
