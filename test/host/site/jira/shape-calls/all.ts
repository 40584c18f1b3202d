import { activityCalls } from './activity';
import { agileCalls } from './agile';
import { bulkCalls } from './bulk';
import { coreCalls } from './core';
import { keptCalls } from './kept';
import { lookupCalls } from './lookups';
import type { ShapeCall } from './shape-call';

/** In this order, on one site, by Marta, who leads Payments: later calls build on what earlier ones made. */
export const shapeCalls: readonly ShapeCall[] = [...coreCalls, ...agileCalls, ...activityCalls, ...keptCalls, ...lookupCalls, ...bulkCalls];
