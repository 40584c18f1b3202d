import type { ActionContext } from '../../actions/context';
import type { LabelSight } from './label-sight';

/** What an action is given, and what the stages around it look with. */
export interface SightedContext extends ActionContext {
  readonly labels: LabelSight;
}
