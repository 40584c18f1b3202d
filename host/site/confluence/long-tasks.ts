import { json } from '../answer';
import type { SiteResponse } from '../request';
import type { ConfluenceContext } from './endpoints/define';

interface Finished {
  /** Confluence's key for the kind of task. */
  name: string;
  message: string;
}

/** 202 for work that the real site would still be at. Here it is done before the answer, so the task is finished when it is first asked for. */
export function longTask({ confluence, accountId, timestamp }: ConfluenceContext, { name, message }: Finished): SiteResponse {
  const { id } = confluence.longTasks.put({ id: confluence.nextId(), name, message, ownerId: accountId, finishedAt: timestamp });
  return json({ id, links: { status: `/rest/api/longtask/${id}` } }, 202);
}
