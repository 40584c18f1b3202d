import type { JiraRemoteLink } from '../../../clients/jira/issue-links';
import type { JiraIssue } from '../../../clients/jira/issues';
import type { ResultRecord } from '../../record';
import { issueCarrier } from '../issue-carrier';
import { issueTarget } from '../issue-target';
import type { Inclusion, Reading } from './inclusion';

/** A link from an issue to a page or system outside Jira. */
export function remoteLinkRecord({ id, relationship, application, object }: JiraRemoteLink, issue: JiraIssue): ResultRecord {
  return {
    kind: 'remote link',
    id: String(id),
    target: issueTarget(issue.fields.project),
    carrier: issueCarrier(issue),
    fields: {
      title: object.title,
      url: object.url,
      relation: relationship ?? null,
      application: application?.name ?? null,
      ...(object.summary === undefined ? {} : { summary: object.summary }),
    },
  };
}

/** Links to pages and systems outside Jira. */
export async function remoteLinks({ issue, context }: Reading): Promise<Inclusion> {
  const found = await context.jira.issueLinks.remote(issue.id);
  return { parts: { remote_links: found.map((link) => remoteLinkRecord(link, issue)) } };
}
