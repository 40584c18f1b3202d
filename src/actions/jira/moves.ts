import * as z from 'zod';
import type { FieldMeta } from '../../clients/jira/field-meta';
import type { JiraIssue } from '../../clients/jira/issues';
import type { JiraTransition } from '../../clients/jira/transitions';
import { wrongInput } from '../../faults/fault';

function shown(transition: JiraTransition): string {
  return `${transition.to.name} (by "${transition.name}", id ${transition.id})`;
}

/** The one move that a status, a transition's name or its id means. @throws Fault `input` listing the moves there are. */
export function pickMove(wanted: string, transitions: readonly JiraTransition[]): JiraTransition {
  const same = (text: string): boolean => text.toLowerCase() === wanted.toLowerCase();
  const byId = transitions.filter((one) => one.id === wanted);
  const byStatus = transitions.filter((one) => same(one.to.name));
  const byName = transitions.filter((one) => same(one.name));
  // A name decides between several moves to one status, as when both "Done" and "Close" lead to Done.
  const found = [byId, byStatus.length === 1 ? byStatus : [], byName, byStatus].find((some) => some.length > 0) ?? [];
  const [only] = found;
  if (only === undefined) throw wrongInput('status', `No move to "${wanted}" from here for this person.`, transitions.map(shown));
  if (found.length > 1) throw wrongInput('status', `Several moves fit "${wanted}". Give the id of one.`, found.map(shown));
  return only;
}

/** Whether a move cannot be made without this field. */
export function isDemanded({ required, hasDefaultValue }: FieldMeta): boolean {
  return required && !hasDefaultValue;
}

/** The move to the status that the issue had. One that asks for more than is known is no way back. */
export function wayBack(transitions: readonly JiraTransition[], before: JiraIssue): JiraTransition | undefined {
  const status = z.object({ id: z.string() }).parse(before.fields['status']);
  return transitions.find(
    (one) => one.to.id === status.id && one.fields.every((field) => !isDemanded(field) || (before.fields[field.fieldId] ?? null) !== null),
  );
}
