import type { ActionContext } from '../actions/context';
import type { Action } from '../actions/define';
import { Fault } from '../faults/fault';
import { faultText } from '../faults/table';
import { mayAccess, type Target } from '../policy/places';
import type { Session } from './session';
import { findAction } from './stages/find';
import { notPermitted } from './stages/permit';

/** The actions that this session may run now, by stages 1 to 3: what `tools/list`, the catalogue actions and the previews show. */
export function runnableActions(actions: readonly Action[], session: Session): readonly Action[] {
  return actions.filter((action) => notPermitted(session, action) === null);
}

/** The catalogue as the find and describe actions see it. */
export function catalogueFor(actions: readonly Action[], session: Session): ActionContext['catalogue'] {
  return {
    runnable: () => runnableActions(actions, session),
    find(id) {
      const action = findAction(actions, id);
      const refused = notPermitted(session, action);
      if (refused) throw refused;
      return action;
    },
    verdict(action, { project, space }) {
      const targets: Target[] = [];
      if (project !== undefined) targets.push({ kind: 'project', id: '', key: project });
      if (space !== undefined) targets.push({ kind: 'space', id: '', key: space });
      const access = action.effect === 'read' ? 'read' : 'write';
      const refused = notPermitted(session, action);
      if (refused instanceof Fault) return faultText(refused.detail);
      const closed = targets.filter((target) => !mayAccess(session.settings, target, access));
      return closed.length === 0 ? 'allowed' : `refused: agents may not ${access} there (allow-list)`;
    },
  };
}
