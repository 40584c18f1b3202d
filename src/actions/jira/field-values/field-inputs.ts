import type { FieldMeta } from '../../../clients/jira/field-meta';
import { Fault, wrongInput, type Problem } from '../../../faults/fault';
import type { ActionContext } from '../../context';
import type { FieldValue } from '../../record';
import { convert } from './convert';
import type { GivenValue } from './converted';

/** What is written through another action, by field id. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  comment: 'jira_add_comment',
  worklog: 'jira_add_worklog',
  issuelinks: 'jira_create_issue_link',
  status: 'jira_transition_issue',
};

/** Fields ready to be sent, as Jira takes them and as a person reads them. */
export interface FieldInputs {
  wire: Readonly<Record<string, unknown>>;
  planned: Readonly<Record<string, FieldValue>>;
  /** Display names by field id. */
  labels: Readonly<Record<string, string>>;
}

/** The screen's field of that id or name. @throws Fault `input` with the screen's fields, or with the action that does it. */
function metaOf(input: string, name: string, screen: readonly FieldMeta[]): FieldMeta {
  const wanted = name.trim().toLowerCase();
  const instead = ELSEWHERE[wanted];
  if (instead !== undefined) throw wrongInput(input, `"${name}" is changed through ${instead}.`);
  const found = screen.filter((meta) => meta.fieldId.toLowerCase() === wanted || meta.name.toLowerCase() === wanted);
  const [only] = found;
  if (only === undefined)
    throw wrongInput(
      input,
      `No field "${name}" can be set here.`,
      screen.map((meta) => meta.name).filter((field) => ELSEWHERE[field.toLowerCase()] === undefined),
    );
  if (found.length > 1)
    throw wrongInput(
      input,
      `Several fields are called "${name}". Give the id.`,
      found.map((meta) => meta.fieldId),
    );
  return only;
}

/** Waits for all and gathers what is wrong with any, so that the caller can mend everything at once. */
async function allOrProblems<Value>(work: readonly Promise<Value>[], more: readonly Problem[]): Promise<Value[]> {
  const settled = await Promise.allSettled(work);
  const problems: Problem[] = [...more];
  const values: Value[] = [];
  for (const one of settled) {
    if (one.status === 'fulfilled') values.push(one.value);
    else if (one.reason instanceof Fault && one.reason.detail.kind === 'input') problems.push(...one.reason.detail.problems);
    else throw one.reason;
  }
  if (problems.length > 0) throw new Fault({ kind: 'input', problems });
  return values;
}

/** Fields that the screen demands and nobody gave, each with what it accepts. */
function missing(screen: readonly FieldMeta[], given: readonly string[]): Problem[] {
  return screen
    .filter((meta) => meta.required && !meta.hasDefaultValue && !given.includes(meta.fieldId))
    .map((meta) => ({
      field: `fields.${meta.name}`,
      problem: 'Required here.',
      ...(meta.allowedValues === undefined ? {} : { allowed: meta.allowedValues.map((one) => one.name ?? one.value ?? one.id ?? '') }),
    }));
}

/**
 * Turns inputs into fields of a screen: names resolved, values converted, everything wrong told at once.
 * @param named inputs of their own (`summary`, `priority`), by field id; undefined ones are not given.
 * @param others the `fields` input, by name or id.
 * @param options.complete demands the screen's required fields, as creating and moving do.
 */
export async function fieldInputs(
  screen: readonly FieldMeta[],
  named: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>>,
  options: { project: string; context: ActionContext; complete: boolean },
): Promise<FieldInputs> {
  const { project, context, complete } = options;
  const inputs = [
    ...Object.entries(named).flatMap(([id, value]) => (value === undefined ? [] : [{ name: id, input: id, value }])),
    ...Object.entries(others).map(([name, value]) => ({ name, input: `fields.${name}`, value })),
  ];
  const given = await allOrProblems(
    inputs.map(({ name, input, value }) =>
      Promise.resolve().then((): GivenValue => ({ meta: metaOf(input, name, screen), input, value, project, context })),
    ),
    [],
  );
  const ids = given.map((one) => one.meta.fieldId);
  const twice = given
    .filter((one, index) => ids.indexOf(one.meta.fieldId) !== index)
    .map((one): Problem => ({ field: one.input, problem: 'This field is given twice.' }));
  const converted = await allOrProblems(
    given.map(async (one) => ({ id: one.meta.fieldId, name: one.meta.name, ...(await convert(one)) })),
    [...twice, ...(complete ? missing(screen, ids) : [])],
  );
  return {
    wire: Object.fromEntries(converted.map(({ id, wire }) => [id, wire])),
    planned: Object.fromEntries(converted.map(({ id, shown }) => [id, shown])),
    labels: Object.fromEntries(converted.map(({ id, name }) => [id, name])),
  };
}
