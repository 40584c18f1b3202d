import type { Grantees, RestrictedOperation, Restrictions } from '../../clients/confluence/restrictions';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { isNobody, joined, less, NOBODY, refuseLockOut, withCaller } from './grantees';

export type RestrictionMode = 'set' | 'add' | 'remove' | 'clear';

/** One change of who may do one thing to a page. */
export interface RestrictionChange {
  mode: RestrictionMode;
  operation: RestrictedOperation;
  named: Grantees;
}

/**
 * Who may do it afterwards; the caller always among them where it is restricted at all.
 * @throws Fault `input` for a removal that would open the page to everybody, or lock the caller out.
 */
export async function afterChange(before: Grantees, { mode, named }: RestrictionChange, context: ActionContext): Promise<Grantees> {
  switch (mode) {
    case 'clear':
      return NOBODY;
    case 'set':
      return withCaller(named, context);
    case 'add':
      return isNobody(before) ? withCaller(named, context) : joined(before, named);
    case 'remove': {
      const left = less(before, named);
      if (isNobody(before)) return before;
      if (isNobody(left))
        throw wrongInput(
          'mode',
          'Without these nobody would be named, which opens it to everybody who has the space. Use mode=clear if that is meant.',
        );
      await refuseLockOut(left, context);
      return left;
    }
  }
}

/** Sends the change in as few steps as keep what others change meanwhile: only `set` and `clear` say what is there as a whole. */
export async function sendChange(
  id: string,
  change: RestrictionChange,
  { before, after }: { before: Restrictions; after: Restrictions },
  { confluence: { restrictions } }: ActionContext,
): Promise<void> {
  const { operation, mode } = change;
  const [old, now] = [before[operation], after[operation]];
  if (mode === 'set' || mode === 'clear') {
    await (isNobody(after.read) && isNobody(after.update) ? restrictions.clear(id) : restrictions.replace(id, after));
    return;
  }
  if (isNobody(old)) {
    await restrictions.add(id, operation, now);
    return;
  }
  const [added, gone] = [less(now, old), less(old, now)];
  for (const user of added.users) await restrictions.addUser(id, operation, user.id);
  for (const group of added.groups) await restrictions.addGroup(id, operation, group.id);
  for (const user of gone.users) await restrictions.removeUser(id, operation, user.id);
  for (const group of gone.groups) await restrictions.removeGroup(id, operation, group.id);
}
