import * as z from 'zod';
import { wrongInput } from '../../faults/fault';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { readableFields } from './field-names';
import { instantOf } from './instant';
import { changeRecords } from './issue-parts/changelog';
import { namedIssues } from './named-issues';
import { tokenCursor, tokenOf } from './page-token';

/** Jira filters by this many fields at most. */
const MOST_FIELDS = 10;
/** Pages that are passed over on the way to the first change that is new enough. */
const MOST_PAGES = 20;

export const getChangelog = defineRead({
  id: 'jira_get_changelog',
  product: 'jira',
  group: 'issues',
  title: 'Read the history of issues',
  summary: 'Field history of one or many issues: who changed what and when, filtered by field and date.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'catalogue',
  scopes: {
    'read:jira-user': "reads the person's time zone, for dates without one",
    'read:jira-work': 'reads the history of the issues and the issues that it names',
  },
  endpoints: [
    'POST /rest/api/3/issue/bulkfetch',
    'POST /rest/api/3/changelog/bulkfetch',
    'GET /rest/api/3/field',
    'GET /rest/api/3/myself',
  ],
  examples: [
    { says: 'Who moved it, and when', input: { issues: ['PAY-12'], fields: ['status', 'assignee'] } },
    { says: 'Several since a day', input: { issues: ['PAY-12', 'WEB-3'], since: '2026-01-31' } },
  ],
  input: z.strictObject({
    issues: z.array(parameters.issue).min(1).max(1000).describe('Issue keys, ids or URLs'),
    fields: parameters.fieldNames.optional().describe('Only changes of these fields, by name or id; 10 at most'),
    since: z.string().max(60).optional().describe('Date or time: only changes from then on'),
    limit: parameters.limit(100, 1000),
    cursor: parameters.cursor,
  }),
  targets: (input) => input.issues.map((ref) => ({ kind: 'issue', ref, access: 'read' })),
  async read(input, context) {
    const { jira } = context;
    const [issues, fieldIds, since] = await Promise.all([
      namedIssues(input.issues, ['labels'], context),
      input.fields === undefined ? undefined : readableFields(input.fields, context),
      input.since === undefined
        ? 0
        : jira.people.myself().then((me) => instantOf('since', input.since ?? '', me.timeZone ?? 'UTC', '00:00')),
    ]);
    if (fieldIds !== undefined && fieldIds.length > MOST_FIELDS)
      throw wrongInput('fields', `These names mean ${fieldIds.length} fields; Jira filters by ${MOST_FIELDS} at most.`);
    const byId = new Map(issues.map((issue) => [issue.id, issue]));
    const page = async (token: string | undefined) =>
      jira.changelog.bulk({
        issueIdsOrKeys: [...byId.keys()],
        ...(fieldIds === undefined ? {} : { fieldIds }),
        maxResults: input.limit,
        ...(token === undefined ? {} : { nextPageToken: token }),
      });
    let token = input.cursor === undefined ? undefined : tokenOf(input.cursor);
    let entries: Parameters<typeof changeRecords>[0] = [];
    for (let pages = 0; pages < MOST_PAGES && entries.length === 0; pages += 1) {
      const found = await page(token);
      token = found.nextPageToken ?? undefined;
      entries = found.issueChangeLogs.flatMap(({ issueId, changeHistories }) => {
        const issue = byId.get(issueId);
        if (issue === undefined) return [];
        return changeHistories.filter((change) => Date.parse(change.created) >= since).map((change) => ({ change, issue }));
      });
      if (token === undefined) break;
    }
    const records = (await changeRecords(entries, context)).map((record, index) => ({
      ...record,
      fields: { issue: entries[index]?.issue.key ?? null, ...record.fields },
    }));
    return { records, ...(token === undefined ? {} : { cursor: tokenCursor(token) }) };
  },
});
