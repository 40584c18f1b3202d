import type { ProjectPermission } from '../permission-keys';
import type { Field, FieldSchema, KindName } from './field';

interface Row {
  id: string;
  name: string;
  kind?: KindName;
  /** Schema of a computed field: its type, and the type of its elements. */
  schema?: [type: string, items?: string];
  clauses?: string[];
  flags?: string;
  needs?: ProjectPermission;
  historyName?: string;
}

/** `flags`: n navigable (a column), o orderable (sits on screens), s searchable. */
const ROWS: readonly Row[] = [
  { id: 'summary', name: 'Summary', kind: 'summary', clauses: ['summary'], flags: 'nos' },
  { id: 'issuetype', name: 'Issue Type', kind: 'issuetype', clauses: ['issuetype', 'type'], flags: 'nos' },
  { id: 'project', name: 'Project', schema: ['project'], clauses: ['project'], flags: 'ns' },
  { id: 'parent', name: 'Parent', kind: 'parent', clauses: ['parent'], flags: 'ns', historyName: 'IssueParentAssociation' },
  { id: 'status', name: 'Status', kind: 'status', clauses: ['status'], flags: 'ns' },
  { id: 'statusCategory', name: 'Status Category', schema: ['statusCategory'], clauses: ['statusCategory'], flags: 'ns' },
  {
    id: 'statuscategorychangedate',
    name: 'Status Category Changed',
    schema: ['datetime'],
    clauses: ['statusCategoryChangedDate'],
    flags: 'ns',
  },
  { id: 'priority', name: 'Priority', kind: 'priority', clauses: ['priority'], flags: 'nos' },
  { id: 'resolution', name: 'Resolution', kind: 'resolution', clauses: ['resolution'], flags: 'nos', needs: 'RESOLVE_ISSUES' },
  { id: 'resolutiondate', name: 'Resolved', schema: ['datetime'], clauses: ['resolutiondate', 'resolved'], flags: 'ns' },
  { id: 'assignee', name: 'Assignee', kind: 'user', clauses: ['assignee'], flags: 'nos', needs: 'ASSIGN_ISSUES' },
  { id: 'reporter', name: 'Reporter', kind: 'user', clauses: ['reporter'], flags: 'nos', needs: 'MODIFY_REPORTER' },
  { id: 'creator', name: 'Creator', schema: ['user'], clauses: ['creator'], flags: 'ns' },
  { id: 'description', name: 'Description', kind: 'document', clauses: ['description'], flags: 'nos' },
  { id: 'environment', name: 'Environment', kind: 'document', clauses: ['environment'], flags: 'nos' },
  { id: 'labels', name: 'Labels', kind: 'labels', clauses: ['labels'], flags: 'nos' },
  { id: 'components', name: 'Components', kind: 'components', clauses: ['component'], flags: 'nos', historyName: 'Component' },
  {
    id: 'fixVersions',
    name: 'Fix versions',
    kind: 'versions',
    clauses: ['fixVersion'],
    flags: 'nos',
    needs: 'RESOLVE_ISSUES',
    historyName: 'Fix Version',
  },
  { id: 'versions', name: 'Affects versions', kind: 'versions', clauses: ['affectedVersion'], flags: 'nos', historyName: 'Version' },
  { id: 'duedate', name: 'Due date', kind: 'date', clauses: ['due', 'duedate'], flags: 'nos', needs: 'SCHEDULE_ISSUES' },
  { id: 'security', name: 'Security Level', kind: 'security', clauses: ['level'], flags: 'nos', needs: 'SET_ISSUE_SECURITY' },
  { id: 'created', name: 'Created', schema: ['datetime'], clauses: ['created', 'createdDate'], flags: 'ns' },
  { id: 'updated', name: 'Updated', schema: ['datetime'], clauses: ['updated', 'updatedDate'], flags: 'ns' },
  { id: 'lastViewed', name: 'Last Viewed', schema: ['datetime'], clauses: ['lastViewed'], flags: 'ns' },
  { id: 'timetracking', name: 'Time tracking', schema: ['timetracking'], flags: 'os' },
  {
    id: 'timeoriginalestimate',
    name: 'Original estimate',
    schema: ['number'],
    clauses: ['originalEstimate', 'timeoriginalestimate'],
    flags: 'ns',
  },
  { id: 'timeestimate', name: 'Remaining Estimate', schema: ['number'], clauses: ['remainingEstimate', 'timeestimate'], flags: 'ns' },
  { id: 'timespent', name: 'Time Spent', schema: ['number'], clauses: ['timespent'], flags: 'ns' },
  { id: 'aggregatetimespent', name: 'Σ Time Spent', schema: ['number'], flags: 'n' },
  { id: 'aggregatetimeestimate', name: 'Σ Remaining Estimate', schema: ['number'], flags: 'n' },
  { id: 'aggregatetimeoriginalestimate', name: 'Σ Original Estimate', schema: ['number'], flags: 'n' },
  { id: 'progress', name: 'Progress', schema: ['progress'], flags: 'n' },
  { id: 'aggregateprogress', name: 'Σ Progress', schema: ['progress'], flags: 'n' },
  { id: 'workratio', name: 'Work Ratio', schema: ['number'], clauses: ['workratio'], flags: 'ns' },
  { id: 'watches', name: 'Watchers', schema: ['watches'], clauses: ['watchers'], flags: 'ns' },
  { id: 'votes', name: 'Votes', schema: ['votes'], clauses: ['votes'], flags: 'ns' },
  { id: 'subtasks', name: 'Sub-tasks', schema: ['array', 'issuelinks'], clauses: ['subtasks'], flags: 'n' },
  { id: 'issuelinks', name: 'Linked Issues', schema: ['array', 'issuelinks'], flags: 'o' },
  { id: 'attachment', name: 'Attachment', schema: ['array', 'attachment'], clauses: ['attachments'], flags: 'os' },
  { id: 'comment', name: 'Comment', schema: ['comments-page'], clauses: ['comment'], flags: 'os' },
  { id: 'worklog', name: 'Log Work', schema: ['array', 'worklog'], flags: 'os' },
];

function schemaOf(row: Row): FieldSchema {
  const [type, items] = row.schema ?? ['any'];
  return { type, ...(items === undefined ? {} : { items }), system: row.id };
}

/** The system fields; those with a kind take their schema's type from it (see `catalog.ts`). */
export const systemFields: readonly Field[] = ROWS.map((row) => ({
  id: row.id,
  name: row.name,
  kind: row.kind ?? 'computed',
  schema: schemaOf(row),
  clauseNames: row.clauses ?? [],
  custom: null,
  navigable: row.flags?.includes('n') ?? false,
  orderable: row.flags?.includes('o') ?? false,
  searchable: row.flags?.includes('s') ?? false,
  ...(row.needs ? { needs: row.needs } : {}),
  ...(row.historyName ? { historyName: row.historyName } : {}),
}));
