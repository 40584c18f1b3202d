import * as z from 'zod';
import type { ActionContext } from '../context';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import type { ResultRecord } from '../record';
import { issueCarrier } from './issue-carrier';
import { remoteLinkRecord } from './issue-parts/remote-links';
import { issueTarget } from './issue-target';
import { linkOnIssue, type LinkNamed } from './link-on-issue';
import { relatedIssues } from './related-issues';

type Named = Readonly<Record<string, string>> & { issue: string };

/** The link with what it leads to: the other issue is a record of its own, since losing the link changes it too. */
async function observe(subject: Named, context: ActionContext): Promise<ResultRecord> {
  const found = await linkOnIssue(subject satisfies LinkNamed, context);
  if (found.kind === 'remote link') return remoteLinkRecord(found.link, found.issue);
  const { issue, link } = found;
  const other = (await relatedIssues([link.other.id], context)).get(link.other.id);
  return {
    kind: found.kind,
    id: link.id,
    target: issueTarget(issue.fields.project),
    carrier: issueCarrier(issue),
    field: 'issuelinks',
    fields: { issue: issue.key, relation: link.relation },
    parts: { other_issue: other === undefined ? [] : [other] },
  };
}

export const deleteLink = defineWrite({
  id: 'jira_delete_link',
  product: 'jira',
  group: 'links',
  title: 'Remove a link',
  summary: 'Remove an issue link or a remote link.',
  effect: 'delete',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'read:jira-work': 'reads the links of the issue and the issue at the other end', 'write:jira-work': 'removes the link' },
  endpoints: [
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}/remotelink',
    'POST /rest/api/3/issue/bulkfetch',
    'DELETE /rest/api/3/issueLink/{linkId}',
    'DELETE /rest/api/3/issue/{issueIdOrKey}/remotelink/{linkId}',
  ],
  examples: [
    { says: 'PAY-12 no longer waits for PAY-8', input: { issue: 'PAY-12', other_issue: 'PAY-8', relation: 'is blocked by' } },
    { says: 'A link to the outside', input: { issue: 'PAY-7', url: 'https://status.example.com/incidents/1' } },
  ],
  input: z.strictObject({
    issue: parameters.issue,
    link: z.string().regex(/^\d+$/, 'Give the id of a link.').optional().describe('Link id'),
    other_issue: parameters.issue.optional(),
    relation: z.string().trim().min(1).max(255).optional().describe('With other_issue, e.g. blocks'),
    url: z.string().min(1).max(2000).optional().describe('Address of a remote link'),
    confirm: parameters.confirm,
  }),
  targets: ({ issue, other_issue: other }) => [
    { kind: 'issue', ref: issue, access: 'write' },
    ...(other === undefined ? [] : [{ kind: 'issue' as const, ref: other, access: 'write' as const }]),
  ],
  writes: () => ['issuelinks'],
  subject: ({ issue, link, other_issue: other, relation, url }): Named => ({
    issue,
    ...(link === undefined ? {} : { link }),
    ...(other === undefined ? {} : { other_issue: other }),
    ...(relation === undefined ? {} : { relation }),
    ...(url === undefined ? {} : { url }),
  }),
  observe,
  async prepare(input, context) {
    const { jira } = context;
    const found = await linkOnIssue(input, context);
    const { key } = found.issue;
    if (found.kind === 'remote link') {
      const { link } = found;
      const made: Named = { issue: key, url: link.object.url };
      return {
        planned: { remote_links: `${link.object.title} (${link.object.url}) goes` },
        changes: true,
        notes: ['A link to the outside cannot be put back by agents yet.'],
        async commit() {
          await jira.issueLinks.removeRemote(key, String(link.id));
          return made;
        },
      };
    }
    const { link } = found;
    const other = link.other.key;
    const made: Named = { issue: key, other_issue: other, relation: link.relation };
    return {
      planned: { issuelinks: `${key} ${link.relation} ${other} goes` },
      changes: true,
      undo: () => ({
        action: 'jira_create_issue_link',
        input: made,
      }),
      async commit() {
        await jira.issueLinks.remove(link.id);
        return made;
      },
    };
  },
});
