import type { CalendarUnit } from '../calendar';
import { boundary } from './dates';
import { contentFunctions } from './content-functions';
import { familyFunctions } from './family-functions';
import { deskFunctions } from './desk-functions';
import type { JqlFunction } from './jql-function';
import { ownFunctions } from './own-functions';
import { JqlProblem } from './problems';

const UNITS: Record<string, CalendarUnit> = { Year: 'year', Month: 'month', Week: 'week', Day: 'day' };

const dateFunctions: Record<string, JqlFunction> = {
  now: { arguments: [0, 0], type: 'date', list: false, values: (_args, { now }) => [now] },
  ...Object.fromEntries(
    Object.entries(UNITS).flatMap(([name, unit]) =>
      (['start', 'end'] as const).map((edge) => [`${edge}Of${name}`, edgeFunction(edge, unit)]),
    ),
  ),
};

function edgeFunction(edge: 'start' | 'end', unit: CalendarUnit): JqlFunction {
  return {
    arguments: [0, 1],
    type: 'date',
    list: false,
    values: ([increment], { access, now }) => [boundary(edge, unit, increment, { now, zone: access.zone })],
  };
}

/** Every function by the name that queries write. */
export const jqlFunctions: Readonly<Record<string, JqlFunction>> = {
  ...dateFunctions,
  ...contentFunctions,
  ...familyFunctions,
  ...ownFunctions,
  ...deskFunctions,
};

const byLowerCase = new Map(Object.entries(jqlFunctions).map(([name, made]) => [name.toLowerCase(), made]));

/** Functions that Jira has and this site does not. */
const LEFT_OUT = new Set(
  (
    'cascadeoption,choiceoption,customerdetail,descendantsof,entitlementdetail,entitlementproduct,organizationdetail,' +
    'pendingapproval,standardissuetypesof'
  ).split(','),
);

/** The function of that name with its arguments checked. Throws in Jira's words. */
export function jqlFunction(name: string, args: string[]): JqlFunction {
  const wanted = name.toLowerCase();
  const found = byLowerCase.get(wanted);
  if (!found) {
    if (LEFT_OUT.has(wanted)) throw new JqlProblem(`The function '${name}()' is valid in Jira but not modelled by the local site.`);
    throw new JqlProblem(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
  }
  const [least, most] = found.arguments;
  if (args.length >= least && args.length <= most) return found;
  const expected = least === most ? String(least) : `${String(least)} to ${String(most)}`;
  throw new JqlProblem(`Function '${name}' expected '${expected}' arguments but received '${String(args.length)}'.`);
}
