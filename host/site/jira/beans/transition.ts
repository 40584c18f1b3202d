import { fieldMeta } from '../fields/meta';
import { screen } from '../fields/screens';
import type { Access } from '../permissions';
import type { Issue, Transition } from '../records';
import { found } from '../state';
import { statusBean } from './workflow';

/** A transition that the reader can make; `withFields` adds what its screen asks for. */
export function transitionBean(access: Access, issue: Issue, transition: Transition, withFields: boolean): Record<string, unknown> {
  const { state } = access;
  const to = found(state.jira.statuses.get(transition.to), `status ${transition.to}`);
  const scope = { access, project: state.jira.projectOf(issue), issueTypeId: state.jira.typeOf(issue).id, issue };
  const fields = withFields ? screen(transition.screen, scope).map((entry) => [entry.field.id, fieldMeta(entry, scope)]) : [];
  return {
    id: transition.id,
    name: transition.name,
    to: statusBean(state, to),
    hasScreen: transition.screen.length > 0,
    isGlobal: transition.from === 'any',
    isInitial: false,
    isAvailable: true,
    isConditional: transition.role !== undefined,
    ...(withFields ? { fields: Object.fromEntries(fields) as Record<string, unknown> } : {}),
  };
}
