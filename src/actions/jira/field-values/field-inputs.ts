import type { FieldMeta } from '../../../clients/jira/field-meta';
import { Fault, type Problem } from '../../../faults/fault';
import type { ActionContext } from '../../context';
import type { TargetRef } from '../../define';
import type { FieldValue } from '../../record';
import { convert } from './convert';
import type { Converted, GivenValue } from './converted';

/** What is written through another action, by field id. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['comment', 'jira_add_comment'],
  ['worklog', 'jira_add_worklog'],
  ['issuelinks', 'jira_create_issue_link'],
  ['status', 'jira_transition_issue'],
]);

/** Fields ready to be sent, as Jira takes them and as a person reads them. */
export interface FieldInputs {
  wire: Readonly<Record<string, unknown>>;
  planned: Readonly<Record<string, FieldValue>>;
  /** Display names by field id. */
  labels: Readonly<Record<string, string>>;
  /** What the values lead to. */
  reaches: readonly TargetRef[];
}

interface Input {
  /** Field id or name. */
  name: string;
  /** Where the value was given, for errors. */
  input: string;
  value: unknown;
}

/** The screen's field that an input means, or what is wrong with its name. */
function fieldOf({ name, input }: Input, screen: readonly FieldMeta[]): FieldMeta | Problem {
  const wanted = name.trim().toLowerCase();
  const found = screen.filter((meta) => meta.fieldId.toLowerCase() === wanted || meta.name.toLowerCase() === wanted);
  const [only] = found;
  const instead = ELSEWHERE.get(only?.fieldId ?? wanted);
  if (instead !== undefined) return { field: input, problem: `"${name}" is changed through ${instead}.` };
  if (found.length > 1)
    return { field: input, problem: `Several fields are called "${name}". Give the id.`, allowed: found.map((meta) => meta.fieldId) };
  if (only !== undefined) return only;
  const allowed = screen.filter((meta) => !ELSEWHERE.has(meta.fieldId)).map((meta) => meta.name);
  return { field: input, problem: `No field "${name}" can be set here.`, allowed };
}

/** Fields that the screen demands and nobody gave, each with what it accepts. */
function missing(screen: readonly FieldMeta[], given: readonly string[], named: Readonly<Record<string, unknown>>): Problem[] {
  return screen
    .filter((meta) => meta.required && !meta.hasDefaultValue && !given.includes(meta.fieldId))
    .map((meta) => ({
      field: meta.fieldId in named ? meta.fieldId : `fields.${meta.name}`,
      problem: 'Required here.',
      ...(meta.allowedValues === undefined ? {} : { allowed: meta.allowedValues.map((one) => one.name ?? one.value ?? one.id ?? '') }),
    }));
}

function twice(given: readonly GivenValue[]): Problem[] {
  const ids = given.map((one) => one.meta.fieldId);
  return given
    .filter((one, index) => ids.indexOf(one.meta.fieldId) !== index)
    .map((one) => ({ field: one.input, problem: 'This field is given twice.' }));
}

/** Converts all values and gathers what is wrong with any, so that the caller can mend everything at once. */
async function convertAll(given: readonly GivenValue[], problems: readonly Problem[]): Promise<(Converted & { meta: FieldMeta })[]> {
  const settled = await Promise.allSettled(given.map(async (one) => ({ meta: one.meta, ...(await convert(one)) })));
  const all = [...problems];
  const converted = settled.flatMap((one) => {
    if (one.status === 'fulfilled') return [one.value];
    if (!(one.reason instanceof Fault) || one.reason.detail.kind !== 'input') throw one.reason;
    all.push(...one.reason.detail.problems);
    return [];
  });
  if (all.length > 0) throw new Fault({ kind: 'input', problems: all });
  return converted;
}

/**
 * Turns inputs into fields of a screen: names resolved, values converted.
 * @param named inputs of their own (`summary`, `priority`), by field id; undefined ones are not given.
 * @param others the `fields` input, by name or id.
 * @param options.complete demands the screen's required fields, as creating and moving do.
 * @throws Fault `input` with everything that is wrong.
 */
export async function fieldInputs(
  screen: readonly FieldMeta[],
  named: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>>,
  options: { project: string; context: ActionContext; complete: boolean },
): Promise<FieldInputs> {
  const { project, context, complete } = options;
  const inputs: Input[] = [
    ...Object.entries(named).flatMap(([id, value]) => (value === undefined ? [] : [{ name: id, input: id, value }])),
    ...Object.entries(others).map(([name, value]) => ({ name, input: `fields.${name}`, value })),
  ];
  const given: GivenValue[] = [];
  const problems: Problem[] = [];
  for (const one of inputs) {
    const meta = fieldOf(one, screen);
    if ('problem' in meta) problems.push(meta);
    else given.push({ meta, input: one.input, value: one.value, project, context });
  }
  const ids = given.map((one) => one.meta.fieldId);
  const converted = await convertAll(given, [...problems, ...twice(given), ...(complete ? missing(screen, ids, named) : [])]);
  return {
    wire: Object.fromEntries(converted.map(({ meta, wire }) => [meta.fieldId, wire])),
    planned: Object.fromEntries(converted.map(({ meta, shown }) => [meta.fieldId, shown])),
    labels: Object.fromEntries(converted.map(({ meta }) => [meta.fieldId, meta.name])),
    reaches: converted.flatMap(({ reaches }) => reaches ?? []),
  };
}
