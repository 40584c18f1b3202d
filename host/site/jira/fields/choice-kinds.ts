import type { SiteState } from '../../state';
import { link } from '../beans/link';
import { sprintBean } from '../beans/project';
import type { CustomField, FieldOption, Sprint } from '../records';
import { found } from '../state';
import { FieldProblem } from './field';
import type { Field, FieldKind } from './field';
import { asText, asTexts, pick, readList } from './input';

/** The context that gives a custom field its options in a project; undefined where the field does not exist. */
export function contextIn(custom: CustomField, projectId: string): CustomField['contexts'][number] | undefined {
  return (
    custom.contexts.find((context) => context.projectIds?.includes(projectId)) ??
    custom.contexts.find((context) => context.projectIds === null)
  );
}

function optionsIn(field: Field, projectId: string): FieldOption[] {
  return (field.custom && contextIn(field.custom, projectId)?.options) ?? [];
}

function optionBean(state: SiteState, option: FieldOption): Record<string, unknown> {
  return { self: link(state, `/rest/api/3/customFieldOption/${option.id}`), value: option.value, id: option.id };
}

function optionById(field: Field, id: string): FieldOption {
  const all = field.custom?.contexts.flatMap((context) => context.options) ?? [];
  return found(
    all.find((option) => option.id === id),
    `option ${id} of ${field.name}`,
  );
}

const option: FieldKind = {
  schema: { type: 'option' },
  list: false,
  read: (input, field, { project }) => pick(input, 'Option', optionsIn(field, project.id), (one) => one.value, 'value').id,
  bean: (stored, { state }, field) => optionBean(state, optionById(field, asText(stored))),
  words: (stored, _access, field) => optionById(field, asText(stored)).value,
  options: (field, { access, project }) => optionsIn(field, project.id).map((one) => optionBean(access.state, one)),
};

const options: FieldKind = {
  ...option,
  schema: { type: 'array', items: 'option' },
  list: true,
  read: (input, field, scope) => [...new Set(readList(input).map((part) => asText(option.read(part, field, scope))))],
  bean: (stored, access, field) => asTexts(stored).map((id) => option.bean(id, access, field)),
  words: (stored, _access, field) =>
    asTexts(stored)
      .map((id) => optionById(field, id).value)
      .join(', '),
};

/** An issue is in one open sprint at most and remembers the closed ones; setting the field keeps those. */
const sprint: FieldKind = {
  schema: { type: 'array', items: 'json' },
  list: false,
  read(input, field, { access, issue }) {
    const id = typeof input === 'number' || (typeof input === 'string' && /^\d+$/.test(input)) ? String(input) : undefined;
    if (id === undefined) throw new FieldProblem('Number value expected as the Sprint id.');
    const { sprints } = access.state.jira;
    const chosen = sprints.get(id);
    if (!chosen) throw new FieldProblem(`Sprint with id '${id}' does not exist or you do not have permission to view it.`);
    if (chosen.state === 'closed') throw new FieldProblem('Issue can be assigned only active or future sprints.');
    const before = issue?.values[field.id];
    const closed = (Array.isArray(before) ? before : []).filter((one) => sprints.get(one)?.state === 'closed');
    return [...closed, id];
  },
  bean: (stored, access) => asTexts(stored).map((id) => sprintBean(sprintOf(access.state, id))),
  words: (stored, access) =>
    asTexts(stored)
      .map((id) => sprintOf(access.state, id).name)
      .join(', '),
};

function sprintOf(state: SiteState, id: string): Sprint {
  return found(state.jira.sprints.get(id), `sprint ${id}`);
}

export const choiceKinds = { option, options, sprint };
