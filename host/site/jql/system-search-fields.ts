import { documentText, isDocument } from '../document';
import { categoryNamed } from '../jira/beans/workflow';
import { visibleComments, visibleWorklogs } from '../jira/beans/computed-fields';
import { timesOf, workRatio } from '../jira/beans/time';
import { allFields } from '../jira/fields/catalog';
import { lastViewed } from '../jira/work/views';
import type { Issue, Project, Version } from '../jira/records';
import { isoDate } from '../calendar';
import { linkTypeField } from './link-type-field';
import { issueField, namedField, userField, wordField } from './reference-fields';
import { filterField } from './saved-filter';
import type { SearchContext, SearchField, Value } from './search-field';
import { dateField, dayField, durationField, numberField, stored, textField } from './value-fields';

const TEXT_KINDS = new Set(['summary', 'text', 'document']);

const of =
  (fieldId: string): SearchField['values'] =>
  (issue) =>
    stored(issue, fieldId);

const amount = (value: number | null): Value[] => (value === null ? [] : [value]);

function seenProjects({ access }: SearchContext): Project[] {
  return access.state.jira.projects.filter((project) => access.seesProject(project));
}

/** Things that belong to projects, of those projects that this person sees. */
function ofSeenProjects<T extends { projectId: string }>(context: SearchContext, all: T[]): T[] {
  const ids = new Set(seenProjects(context).map((project) => project.id));
  return all.filter((item) => ids.has(item.projectId));
}

function versions(context: SearchContext): Version[] {
  return ofSeenProjects(context, context.access.state.jira.versions.all());
}

/** The text that a field shows to people, for `~`. */
export function textOf(fieldId: string): NonNullable<SearchField['texts']> {
  return (issue) => {
    const value = issue.values[fieldId];
    if (typeof value === 'string') return [value];
    return isDocument(value) ? [documentText(value)] : [];
  };
}

function commentTexts(issue: Issue, { access }: SearchContext): string[] {
  return visibleComments(access, issue).map((comment) => documentText(comment.body));
}

function worklogTexts(issue: Issue, { access }: SearchContext): string[] {
  return visibleWorklogs(access, issue).flatMap(({ comment }) => (comment ? [documentText(comment)] : []));
}

/** The epic of a story; the parent of a sub-task is none. */
function epicOf(issue: Issue, { access }: SearchContext): Value[] {
  const { jira } = access.state;
  return stored(issue, 'parent').filter((id) => {
    const parent = jira.issues.get(String(id));
    return parent !== undefined && jira.typeOf(parent).hierarchyLevel === 1;
  });
}

/** Every epic above an issue: that of a story, and for a sub-task that of its story. */
function epicsAbove(issue: Issue, context: SearchContext): Value[] {
  const { jira } = context.access.state;
  const above = stored(issue, 'parent').flatMap((id) => jira.issues.get(String(id)) ?? []);
  return [...epicOf(issue, context), ...above.flatMap((parent) => epicsAbove(parent, context))];
}

function allTexts(issue: Issue, context: SearchContext): string[] {
  const fields = allFields(context.access.state).filter((field) => TEXT_KINDS.has(field.kind));
  return [...fields.flatMap((field) => textOf(field.id)(issue, context)), ...commentTexts(issue, context)];
}

const projectField: SearchField = {
  ...namedField<Project>({
    id: 'project',
    clauseNames: ['project'],
    type: 'project',
    values: (issue) => [issue.projectId],
    choices: seenProjects,
  }),
  resolve(word, context) {
    const wanted = word.toLowerCase();
    const found = seenProjects(context).filter(
      (one) => one.key.toLowerCase() === wanted || one.name.toLowerCase() === wanted || one.id === word,
    );
    return found.length === 0 ? undefined : found.map((one) => one.id);
  },
};

const resolutionField: SearchField = namedField({
  id: 'resolution',
  clauseNames: ['resolution'],
  values: of('resolution'),
  choices: ({ access }) => access.state.jira.resolutions.all(),
  rank: (one) => one.rank,
  more: ['history'],
});

const versionField = (id: string, name: string, history: boolean): SearchField =>
  namedField({
    id,
    clauseNames: [name],
    type: 'version',
    values: of(id),
    choices: versions,
    rank: (version) => version.sequence,
    more: history ? ['history'] : [],
  });

/** Jira's own fields as queries see them. */
export const systemSearchFields: readonly SearchField[] = [
  projectField,
  issueField('issuekey', ['key', 'issuekey', 'issue', 'id'], (issue) => [issue.id], ['order']),
  issueField('parent', ['parent'], of('parent'), ['empty']),
  issueField('epic', ['Epic Link'], epicOf, ['empty']),
  issueField('parentEpic', ['parentEpic'], epicsAbove, ['empty']),
  numberField({
    id: 'hierarchyLevel',
    clauseNames: ['hierarchyLevel'],
    values: (issue, { access }) => [access.state.jira.typeOf(issue).hierarchyLevel],
  }),
  filterField,
  linkTypeField,
  namedField({
    id: 'projectType',
    clauseNames: ['projectType'],
    values: (issue, { access }) => [access.state.jira.projectOf(issue).typeKey],
    choices: () => ['software', 'business', 'service_desk'].map((key) => ({ id: key, name: key })),
  }),
  namedField({
    id: 'issuetype',
    clauseNames: ['issuetype', 'type'],
    type: 'issuetype',
    values: of('issuetype'),
    choices: ({ access }) => access.state.jira.issueTypes.all(),
  }),
  namedField({
    id: 'status',
    clauseNames: ['status'],
    values: of('status'),
    choices: ({ access }) => access.state.jira.statuses.all(),
    more: ['history'],
  }),
  {
    ...wordField('statusCategory', ['statusCategory'], (issue, { access }) => [access.state.jira.statusOf(issue).category]),
    resolve: (word) => {
      const category = categoryNamed(word);
      return category && [category];
    },
    suggest: () => ['To Do', 'In Progress', 'Done'].map((name) => ({ value: name, displayName: name })),
  },
  {
    ...namedField({
      id: 'priority',
      clauseNames: ['priority'],
      values: of('priority'),
      choices: ({ access }) => access.state.jira.priorities.all(),
      rank: (priority) => -priority.rank,
      more: ['history'],
    }),
    descending: true,
  },
  {
    ...resolutionField,
    resolve: (word, context, name) => (/^unresolved$/i.test(word) ? null : resolutionField.resolve(word, context, name)),
  },
  userField('assignee', ['assignee'], of('assignee'), ['history']),
  userField('reporter', ['reporter'], of('reporter'), ['history']),
  userField('creator', ['creator'], (issue) => [issue.creatorId]),
  userField('watcher', ['watcher'], (issue) => issue.watchers),
  userField('voter', ['voter'], (issue) => issue.votes),
  userField('worklogAuthor', ['worklogAuthor'], (issue, { access }) => visibleWorklogs(access, issue).map((one) => one.authorId)),
  wordField('labels', ['labels'], of('labels')),
  namedField({
    id: 'components',
    clauseNames: ['component'],
    type: 'component',
    values: of('components'),
    choices: (context) => ofSeenProjects(context, context.access.state.jira.components.all()),
  }),
  versionField('fixVersions', 'fixVersion', true),
  versionField('versions', 'affectedVersion', false),
  namedField({
    id: 'security',
    clauseNames: ['level'],
    values: of('security'),
    choices: (context) => ofSeenProjects(context, context.access.state.jira.securityLevels.all()),
  }),
  namedField({
    id: 'category',
    clauseNames: ['category'],
    values: (issue, { access }) => [access.state.jira.projectOf(issue).category?.id ?? []].flat(),
    choices: (context) => seenProjects(context).flatMap((project) => project.category ?? []),
  }),
  dateField({ id: 'created', clauseNames: ['created', 'createdDate'], values: (issue) => [issue.created] }),
  dateField({ id: 'updated', clauseNames: ['updated', 'updatedDate'], values: (issue) => [issue.updated] }),
  dateField({ id: 'lastViewed', clauseNames: ['lastViewed'], values: (issue, { access }) => amount(lastViewed(access, issue) ?? null) }),
  dateField({ id: 'resolutiondate', clauseNames: ['resolved', 'resolutiondate'], values: of('resolutiondate') }),
  dateField({ id: 'statuscategorychangedate', clauseNames: ['statusCategoryChangedDate'], values: of('statuscategorychangedate') }),
  dayField({ id: 'duedate', clauseNames: ['due', 'duedate'], values: of('duedate') }),
  dayField({
    id: 'worklogDate',
    clauseNames: ['worklogDate'],
    values: (issue, { access }) => visibleWorklogs(access, issue).map((one) => isoDate(one.started, access.zone)),
  }),
  textField({ id: 'summary', clauseNames: ['summary'] }, textOf('summary'), 'empty'),
  textField({ id: 'description', clauseNames: ['description'] }, textOf('description'), 'empty'),
  textField({ id: 'environment', clauseNames: ['environment'] }, textOf('environment'), 'empty'),
  textField({ id: 'comment', clauseNames: ['comment'] }, commentTexts),
  textField({ id: 'worklogComment', clauseNames: ['worklogComment'] }, worklogTexts),
  textField({ id: 'text', clauseNames: ['text', 'textfields'] }, allTexts),
  durationField({
    id: 'timeoriginalestimate',
    clauseNames: ['originalEstimate', 'timeoriginalestimate'],
    values: of('timeoriginalestimate'),
  }),
  durationField({ id: 'timeestimate', clauseNames: ['remainingEstimate', 'timeestimate'], values: of('timeestimate') }),
  durationField({ id: 'timespent', clauseNames: ['timespent'], values: of('timespent') }),
  numberField({ id: 'workratio', clauseNames: ['workratio'], values: (issue) => amount(workRatio(timesOf(issue))) }),
  numberField({ id: 'votes', clauseNames: ['votes'], values: (issue) => [issue.votes.length] }),
  numberField({ id: 'watches', clauseNames: ['watchers'], values: (issue) => [issue.watchers.length] }),
  {
    ...wordField('attachment', ['attachments'], (issue, { access }) =>
      access.state.jira.attachments.filter((one) => one.issueId === issue.id).map((one) => one.id),
    ),
    operators: ['empty'],
  },
];
