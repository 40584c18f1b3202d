import { json } from '../../answer';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import type { Field } from '../fields/field';
import { isObject } from '../fields/input';
import { fieldMeta } from '../fields/meta';
import { issueScreen } from '../fields/screens';
import type { ScreenEntry } from '../fields/screens';
import type { Issue } from '../records';
import { bulkRefusal, requireBulkChange, runBulk, selectedIssues } from '../work/bulk';
import { LIST_OPTIONS, bulkEditIssue, readBulkEdit, takesBulkEdit } from '../work/bulk-edit';
import { editScope } from '../work/edit-issue';

const PATH = '/rest/api/3/bulk/issues/fields';
const PAGE = 50;
const LISTS: readonly Field['kind'][] = ['labels', 'versions', 'components'];

/** Editing the same fields of many issues at once. */
export const bulkFieldEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', 'read:issue:jira'), (call) => json(editable(call))),
  jiraEndpoint('POST', PATH, either('write:jira-work', 'write:issue:jira read:issue:jira'), (call) => json(edit(call), 201)),
];

function edit(call: JiraCall): Record<string, unknown> {
  requireBulkChange(call);
  const selection = selectedIssues(call, call.body);
  const wanted = readBulkEdit(call, call.body);
  return { taskId: runBulk(call, selection, (issue) => bulkEditIssue(call, issue, wanted)).id };
}

/** The fields that the caller may edit on every one of the issues, and those of some of them, with a word why not. */
function editable(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters } = call;
  requireBulkChange(call);
  const { issues } = selectedIssues(call, { selectedIssueIdsOrKeys: parameters.list('issueIdsOrKeys') });
  const own = issues.filter((issue) => access.can('EDIT_ISSUES', jira.projectOf(issue), issue));
  const screens = own.map((issue) => ({ issue, entries: issueScreen(editScope(call, issue)) }));
  const search = parameters.text('searchText')?.toLowerCase() ?? '';
  const known = new Map(screens.flatMap(({ entries }) => entries.map((entry) => [entry.field.id, entry.field] as const)));
  const fields = [...known.values()].filter((field) => takesBulkEdit(field) && field.name.toLowerCase().includes(search));
  if (fields.length === 0) throw bulkRefusal('No editable fields were found for these issues.', 404);
  const { page, ...cursors } = cut(call, fields);
  const everywhere = screens.length === issues.length ? screens : [];
  return { fields: page.map((field) => bean(call, field, everywhere)), ...cursors };
}

interface Screen {
  issue: Issue;
  entries: ScreenEntry[];
}

/** `screens`: of all issues, or none where the caller may not edit one of them. */
function bean(call: JiraCall, field: Field, screens: Screen[]): Record<string, unknown> {
  const metas = screens.flatMap(({ issue, entries }) => {
    const entry = entries.find((one) => one.field.id === field.id);
    return entry ? [fieldMeta(entry, editScope(call, issue))] : [];
  });
  const [first, ...rest] = metas;
  const shared = first && metas.length === screens.length;
  const optionsOf = (meta: Record<string, unknown>): Record<string, unknown>[] | undefined =>
    Array.isArray(meta['allowedValues']) ? meta['allowedValues'].filter(isObject) : undefined;
  const common = first && optionsOf(first)?.filter(({ id }) => rest.every((meta) => optionsOf(meta)?.some((one) => one['id'] === id)));
  const unavailable = !shared
    ? 'Not all of the issues have this field for you to edit.'
    : common?.length === 0
      ? 'The issues share no value of this field.'
      : undefined;
  return {
    id: field.id,
    name: field.name,
    type: field.schema.custom ?? field.id,
    isRequired: metas.some(({ required }) => required === true),
    ...(common
      ? {
          fieldOptions: common.map(({ id, name, value, description }) => ({
            id,
            [field.id === 'priority' ? 'priority' : 'value']: name ?? value,
            description,
          })),
        }
      : {}),
    ...(LISTS.includes(field.kind) ? { multiSelectFieldOptions: LIST_OPTIONS } : {}),
    ...(typeof first?.['autoCompleteUrl'] === 'string' ? { searchUrl: first['autoCompleteUrl'] } : {}),
    ...(unavailable === undefined ? {} : { unavailableMessage: unavailable }),
  };
}

/** Fifty at a time; a cursor is the id of the field at the page's edge. */
function cut({ parameters }: JiraCall, fields: Field[]): { page: Field[]; startingAfter?: string; endingBefore?: string } {
  const [after, before] = [parameters.text('startingAfter'), parameters.text('endingBefore')];
  const at = fields.findIndex(({ id }) => id === (after ?? before));
  if ((after !== undefined || before !== undefined) && at < 0) throw bulkRefusal('The cursor is not valid.');
  const start = after !== undefined ? at + 1 : before !== undefined ? Math.max(0, at - PAGE) : 0;
  const page = fields.slice(start, before === undefined ? start + PAGE : at);
  const [first, last] = [page[0], page.at(-1)];
  return {
    page,
    ...(last && start + page.length < fields.length ? { startingAfter: last.id } : {}),
    ...(first && start > 0 ? { endingBefore: first.id } : {}),
  };
}
