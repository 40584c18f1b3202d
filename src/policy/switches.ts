import type { Settings } from './settings/settings';
import type { Door, Effect, ProductArea } from './vocabulary';

/** What of an action the switches look at. */
export interface SwitchSubject {
  id: string;
  product: ProductArea;
  effect: Effect;
  repliesToCustomers?: true;
}

/** The first switch that is off for this action at this door, as a rule id; null when all are on. */
export function switchedOff(settings: Settings, door: Door, action: SwitchSubject): string | null {
  if (!settings.raised) return 'bridge-lowered';
  if (!settings.doors[door]) return `door-${door}-off`;
  if (action.repliesToCustomers && !settings.publicReplies) return 'public-replies-off';
  const single = settings.actions[action.id];
  if (single !== undefined) return single ? null : `action-${action.id}-off`;
  return settings.effects[action.product][action.effect] ? null : `${action.product}-${action.effect}-off`;
}
