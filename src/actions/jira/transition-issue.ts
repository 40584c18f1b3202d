import * as z from 'zod';
import type { JiraTransition } from '../../clients/jira/transitions';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { display } from './field-display';
import { fieldInputs } from './field-values/field-inputs';
import { heldBefore } from './field-values/given-back';
import { observeIssue, wholeIssue } from './issue-snapshot';
import { isDemanded, pickMove, wayBack } from './moves';
import { refuseCommentOnRequest } from './service-project';

export const transitionIssue = defineWrite({
  id: 'jira_transition_issue',
  product: 'jira',
  group: 'issues',
  title: 'Move an issue to a status',
  summary: 'Move an issue to a status by name, filling screen fields such as resolution, with an optional comment.',
  effect: 'update',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: {
    'read:jira-user': 'finds people named in screen fields and mentions',
    'read:jira-work': 'reads the issue and the moves that the person can make',
    'write:jira-work': 'moves the issue and adds the comment',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/user/assignable/search',
    'GET /rest/api/3/myself',
    'GET /rest/api/3/issue/{issueIdOrKey}/transitions',
    'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
    'POST /rest/api/3/issue/{issueIdOrKey}/comment',
    'POST /rest/api/3/search/jql',
    'POST /rest/api/3/issue/bulkfetch',
    'GET /rest/api/3/issue/{issueIdOrKey}',
  ],
  examples: [{ says: 'Close it', input: { issue: 'PAY-12', status: 'Done', resolution: 'Fixed', comment: 'Released in 2.4.' } }],
  input: z.strictObject({
    issue: parameters.issue,
    status: z.string().trim().min(1).max(255).describe('Target status, or transition name or id'),
    resolution: z.string().min(1).max(255).optional().describe('Resolution name, where the move asks'),
    fields: parameters.fieldValues.optional(),
    comment: parameters.markdown.optional(),
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: ({ resolution, comment, fields }) => [
    'status',
    ...Object.entries({ resolution, comment }).flatMap(([id, value]) => (value === undefined ? [] : [id])),
    ...Object.keys(fields ?? {}),
  ],
  subject: (input) => ({ issue: input.issue }),
  observe: observeIssue,
  async prepare(input, context) {
    const { jira } = context;
    const [issue, transitions] = await Promise.all([wholeIssue(input.issue, context), jira.transitions.list(input.issue)]);
    const { project } = issue.fields;
    refuseCommentOnRequest(project, input.comment);
    const status = String(display(issue.fields['status']));
    const isThere = status.toLowerCase() === input.status.toLowerCase();
    const move = isThere ? undefined : pickMove(input.status, transitions);
    if (move === undefined || move.to.name === status) {
      return { planned: { status }, changes: false, commit: () => Promise.resolve({ issue: input.issue }) };
    }
    const { wire, planned, labels, reaches } = await fieldInputs(move.fields, { resolution: input.resolution }, input.fields ?? {}, {
      project: project.key,
      context,
      complete: true,
    });
    let back: JiraTransition | undefined;
    const changed = Object.keys(wire);
    const body = input.comment === undefined ? undefined : await writtenDocument('comment', input.comment, context);
    return {
      planned: { status: move.to.name, ...planned, ...(input.comment === undefined ? {} : { comment: input.comment }) },
      labels,
      reaches,
      changes: true,
      undo(made) {
        if (made === null || back === undefined) return null;
        const again = back.fields.filter((field) => changed.includes(field.fieldId) || isDemanded(field));
        return { action: 'jira_transition_issue', input: { issue: issue.key, status: back.id, fields: heldBefore(issue, again) } };
      },
      async commit() {
        const along = body !== undefined && move.hasScreen ? { update: { comment: [{ add: { body } }] } } : {};
        await jira.transitions.perform(input.issue, move.id, { fields: wire, ...along });
        return { issue: input.issue };
      },
      // Jira takes a comment along only where the move has a screen.
      followUps: [
        ...(body !== undefined && !move.hasScreen
          ? [{ what: 'the comment', send: ({ issue: moved }: { issue: string }) => jira.comments.add(moved, { body }) }]
          : []),
        {
          what: 'finding the move back',
          send: async ({ issue: moved }) => {
            back = wayBack(await jira.transitions.list(moved), issue);
            return back === undefined ? { note: `No move leads back to ${status} for this person: this cannot be undone.` } : {};
          },
        },
      ],
    };
  },
});
