import { issueTarget } from '../issue-target';
import type { Inclusion, Reading } from './inclusion';

/** Links to pages and systems outside Jira. */
export async function remoteLinks({ issue, context }: Reading): Promise<Inclusion> {
  const found = await context.jira.issueLinks.remote(issue.id);
  const records = found.map(({ id, relationship, application, object }) => ({
    kind: 'remote link',
    id: String(id),
    target: issueTarget(issue.fields.project),
    fields: {
      title: object.title,
      url: object.url,
      relation: relationship ?? null,
      application: application?.name ?? null,
      ...(object.summary === undefined ? {} : { summary: object.summary }),
    },
  }));
  return { parts: { remote_links: records } };
}
