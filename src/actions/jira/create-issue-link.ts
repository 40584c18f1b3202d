import * as z from 'zod';
import { Fault, wrongInput } from '../../faults/fault';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { linksIn } from './issue-parts/links';
import { issueCarrier } from './issue-carrier';
import { issueTarget } from './issue-target';
import { phraseOf, pickRelation } from './link-relation';
import { refuseCommentOnRequest } from './service-project';

export const createIssueLink = defineWrite({
  id: 'jira_create_issue_link',
  product: 'jira',
  group: 'links',
  title: 'Link two issues',
  summary: 'Link two issues with words such as blocks, is blocked by, duplicates; either direction works.',
  effect: 'create',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:jira-user': 'finds people mentioned in the comment',
    'read:jira-work': 'reads both issues, their links and the link types',
    'write:jira-work': 'makes the link',
  },
  endpoints: [
    'GET /rest/api/3/issueLinkType',
    'GET /rest/api/3/user/search',
    'POST /rest/api/3/issueLink',
    'GET /rest/api/3/issue/{issueIdOrKey}',
  ],
  examples: [{ says: 'PAY-12 waits for WEB-3', input: { issue: 'PAY-12', relation: 'is blocked by', other_issue: 'WEB-3' } }],
  input: z.strictObject({
    issue: parameters.issue,
    relation: z.string().trim().min(1).max(255).describe('e.g. blocks, is blocked by, relates to'),
    other_issue: parameters.issue,
    comment: parameters.markdown.optional(),
  }),
  targets: (input) => [
    { kind: 'issue', ref: input.issue, access: 'write' },
    { kind: 'issue', ref: input.other_issue, access: 'write' },
  ],
  writes: ({ comment }) => ['issuelinks', ...(comment === undefined ? [] : ['comment'])],
  async observe(subject: { issue: string; type: string; direction: string; other: string }, { jira }) {
    const issue = await jira.issues.get(subject.issue, ['issuelinks', 'labels']);
    const link = linksIn(issue.fields['issuelinks']).find(
      (one) => one.typeId === subject.type && one.direction === subject.direction && one.other.key === subject.other,
    );
    if (!link) throw new Fault({ kind: 'not-found-or-hidden', what: `The link from ${subject.issue} to ${subject.other}` });
    return {
      kind: 'issue link',
      id: link.id,
      target: issueTarget(issue.fields.project),
      carrier: issueCarrier(issue),
      field: 'issuelinks',
      fields: { issue: issue.key, relation: link.relation, other_issue: link.other.key },
    };
  },
  async prepare(input, context) {
    const { jira } = context;
    const [issue, other, types] = await Promise.all([
      jira.issues.get(input.issue, ['issuelinks']),
      jira.issues.get(input.other_issue, []),
      jira.issueLinks.types(),
    ]);
    if (issue.id === other.id) throw wrongInput('other_issue', 'An issue cannot be linked to itself.');
    refuseCommentOnRequest(issue.fields.project, input.comment);
    refuseCommentOnRequest(other.fields.project, input.comment);
    const relation = pickRelation(input.relation, types);
    const isSymmetric = relation.type.inward === relation.type.outward;
    const exists = linksIn(issue.fields['issuelinks']).some(
      (link) => link.typeId === relation.type.id && link.other.id === other.id && (isSymmetric || link.direction === relation.direction),
    );
    const body = input.comment === undefined ? undefined : await writtenDocument('comment', input.comment, context);
    const [from, to] = relation.direction === 'outward' ? [issue, other] : [other, issue];
    return {
      planned: {
        issuelinks: `${issue.key} ${phraseOf(relation)} ${other.key}`,
        ...(input.comment === undefined ? {} : { comment: input.comment }),
      },
      changes: !exists,
      undo: () => ({ action: 'jira_delete_link', input: { issue: issue.key, relation: relation.type.id, other_issue: other.key } }),
      async commit() {
        const comment = body === undefined ? {} : { comment: { body } };
        await jira.issueLinks.add({
          type: { id: relation.type.id },
          inwardIssue: { key: from.key },
          outwardIssue: { key: to.key },
          ...comment,
        });
        return { issue: issue.key, type: relation.type.id, direction: relation.direction, other: other.key };
      },
    };
  },
});
