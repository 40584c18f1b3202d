import type { BulkEdit } from '../../../clients/jira/bulk';
import type { FieldMeta } from '../../../clients/jira/field-meta';
import type { JiraIssue } from '../../../clients/jira/issues';
import { Fault, wrongInput, type Problem } from '../../../faults/fault';
import type { Json } from '../../../ports/store';
import type { ActionContext } from '../../context';
import type { FieldValue } from '../../record';
import { fieldInputs, type FieldInputs } from '../field-values/field-inputs';
import { heldBefore } from '../field-values/given-back';
import { refuseLoss } from '../kept-nodes';
import { isDocument } from '../field-display';
import { sameValue } from '../same-value';
import { bulkEdit } from './edited-fields';

type Values = Readonly<Record<string, unknown>>;

export interface Asked {
  fields: Values;
  /** Other values for single issues, by key. */
  values?: Readonly<Record<string, Values>> | undefined;
}

/** Issues that get the same values through the same screen. */
interface Group {
  issues: JiraIssue[];
  own: Values;
}

/** A job with the issues that it changes. */
export interface EditJob {
  issues: readonly JiraIssue[];
  edit: BulkEdit;
}

export interface PlannedEdits {
  jobs: readonly EditJob[];
  planned: Readonly<Record<string, FieldValue>>;
  labels: Readonly<Record<string, string>>;
  /** What the changed issues hold now, as the action takes it, by key. */
  before: ReadonlyMap<string, Readonly<Record<string, Json>>>;
}

/** Kinds of issue in one change, each with a screen that has to be read. */
const MOST_KINDS = 20;

function kindOf({ fields }: JiraIssue): string {
  return JSON.stringify([fields.project.id, fields['issuetype']]);
}

/** @throws Fault `input` for values of an issue that is not among those that are changed. */
function groupsOf({ fields, values = {} }: Asked, issues: readonly JiraIssue[]): Group[] {
  const byKey = new Map(Object.entries(values).map(([key, own]) => [key.toUpperCase(), own]));
  const keys = issues.map((issue) => issue.key);
  const stranger = [...byKey.keys()].find((key) => !keys.includes(key));
  if (stranger !== undefined) throw wrongInput(`values.${stranger}`, 'This issue is not among those that are changed.', keys);
  const groups = new Map<string, Group>();
  for (const issue of issues) {
    const own = { ...fields, ...byKey.get(issue.key) };
    const name = `${kindOf(issue)}${JSON.stringify(own)}`;
    const group = groups.get(name);
    if (group) group.issues.push(issue);
    else if (Object.keys(own).length > 0) groups.set(name, { issues: [issue], own });
  }
  return [...groups.values()];
}

/** One screen a kind of issue. */
function screens({ jira }: ActionContext): (issue: JiraIssue) => Promise<FieldMeta[]> {
  const read = new Map<string, Promise<FieldMeta[]>>();
  return (issue) => {
    const kind = kindOf(issue);
    const known = read.get(kind) ?? jira.issues.editFields(issue.key);
    if (!read.has(kind) && read.size === MOST_KINDS)
      throw wrongInput('issues', `These issues are of more than ${MOST_KINDS} kinds in their projects: choose fewer at once.`);
    read.set(kind, known);
    return known;
  };
}

function checkLoss(issues: readonly JiraIssue[], { wire, labels }: FieldInputs, own: Values): void {
  const given = Object.values(own).some(isDocument);
  for (const issue of given ? [] : issues)
    for (const [id, value] of Object.entries(wire)) refuseLoss(`fields.${labels[id] ?? id}`, issue.fields[id], value);
}

/** @throws Fault `input` for fields that Jira does not change on all of these issues at once. */
async function checkTogether(jobs: readonly EditJob[], context: ActionContext): Promise<void> {
  const keys = jobs.flatMap((job) => job.issues.map((issue) => issue.key));
  if (keys.length === 0) return;
  const all = await context.jira.bulk.fields(keys);
  const wanted = [...new Set(jobs.flatMap((job) => job.edit.selectedActions))];
  const problems = wanted.flatMap((id): Problem[] => {
    const field = all.find((one) => one.id === id);
    if (field !== undefined && !field.unavailableMessage) return [];
    const why = field?.unavailableMessage ?? 'Jira does not change this field on many issues at once.';
    return [{ field: `fields.${field?.name ?? id}`, problem: why }];
  });
  if (problems.length > 0) throw new Fault({ kind: 'input', problems });
}

/** Jobs of groups that get the same, joined. */
function joined(jobs: readonly EditJob[]): EditJob[] {
  const alike = new Map<string, EditJob>();
  for (const job of jobs) {
    const name = JSON.stringify(job.edit);
    alike.set(name, { edit: job.edit, issues: [...(alike.get(name)?.issues ?? []), ...job.issues] });
  }
  return [...alike.values()].filter((job) => job.issues.length > 0);
}

/** One value a field, or how many different ones the issues get. */
function plannedOf(all: readonly FieldInputs[]): Record<string, FieldValue> {
  const ids = [...new Set(all.flatMap(({ planned }) => Object.keys(planned)))];
  return Object.fromEntries(
    ids.map((id): [string, FieldValue] => {
      const values = new Map(all.flatMap(({ planned }) => (id in planned ? [[JSON.stringify(planned[id]), planned[id] ?? null]] : [])));
      const [only = null] = values.values();
      return [id, values.size === 1 ? only : `${values.size} different values`];
    }),
  );
}

/**
 * What a change of many issues sends: names resolved on the screen of each kind of issue, issues that are as asked left out.
 * @throws Fault `input` with what is wrong with the fields or their values.
 */
export async function plannedEdits(asked: Asked, issues: readonly JiraIssue[], context: ActionContext): Promise<PlannedEdits> {
  const screenOf = screens(context);
  const before = new Map<string, Readonly<Record<string, Json>>>();
  const groups = await Promise.all(
    groupsOf(asked, issues).map(async ({ issues: alike, own }) => {
      const [first] = alike;
      if (first === undefined) throw new Error('A group holds at least one issue.');
      const screen = await screenOf(first);
      const inputs = await fieldInputs(screen, {}, own, { project: first.fields.project.key, context, complete: false });
      const changed = alike.filter((issue) => Object.entries(inputs.wire).some(([id, value]) => !sameValue(issue.fields[id], value)));
      checkLoss(changed, inputs, own);
      const set = screen.filter(({ fieldId }) => fieldId in inputs.wire);
      for (const issue of changed) before.set(issue.key, heldBefore(issue, set));
      return { inputs, job: { issues: changed, edit: bulkEdit(screen, inputs.wire) } };
    }),
  );
  const jobs = joined(groups.map(({ job }) => job));
  await checkTogether(jobs, context);
  const all = groups.map(({ inputs }) => inputs);
  return { jobs, before, planned: plannedOf(all), labels: Object.fromEntries(all.flatMap(({ labels }) => Object.entries(labels))) };
}

/** The same for all where all held the same, else what each held. */
export function takenBack(before: PlannedEdits['before']): {
  fields: Readonly<Record<string, Json>>;
  values?: Readonly<Record<string, Json>>;
} {
  const [one, ...different] = new Set([...before.values()].map((held) => JSON.stringify(held)));
  const [held] = before.values();
  if (one !== undefined && held !== undefined && different.length === 0) return { fields: held };
  return { fields: {}, values: Object.fromEntries(before) };
}
