import type { Action } from './define';

/** Every action there is, in the order in which doors list them. */
export const actions: readonly Action[] = [];
