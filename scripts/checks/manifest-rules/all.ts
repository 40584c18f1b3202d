import { actionLimits, knownActions } from './actions';
import type { Finding, Rule } from './finding';
import { impersonation } from './impersonation';
import { keyLengths, uniqueKeys } from './keys';
import type { Manifest } from './manifest-shape';
import { agents, mcpServer } from './rovo';
import { schedules } from './schedules';
import { manifestSize, moduleCount } from './size';
import { entities } from './storage';

const RULES: readonly Rule[] = [
  manifestSize,
  moduleCount,
  uniqueKeys,
  keyLengths,
  actionLimits,
  knownActions,
  mcpServer,
  agents,
  schedules,
  entities,
  impersonation,
];

/** Everything in a manifest that Forge would refuse only on deploy. */
export function findingsOf(manifest: Manifest): Finding[] {
  return RULES.flatMap((rule) => rule(manifest));
}
