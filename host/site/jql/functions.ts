import type { CalendarUnit } from '../calendar';
import { boundary } from './dates';
import { contentFunctions } from './content-functions';
import type { JqlFunction } from './jql-function';
import { JqlProblem } from './problems';

const UNITS: CalendarUnit[] = ['year', 'month', 'week', 'day'];

const dateFunctions: Record<string, JqlFunction> = {
  now: { arguments: [0, 0], type: 'date', list: false, values: (_args, { now }) => [now] },
  ...Object.fromEntries(UNITS.flatMap((unit) => (['start', 'end'] as const).map((edge) => [`${edge}of${unit}`, edgeFunction(edge, unit)]))),
};

function edgeFunction(edge: 'start' | 'end', unit: CalendarUnit): JqlFunction {
  return {
    arguments: [0, 1],
    type: 'date',
    list: false,
    values: ([increment], { access, now }) => [boundary(edge, unit, increment, { now, zone: access.zone })],
  };
}

const functions: Record<string, JqlFunction> = { ...dateFunctions, ...contentFunctions };

/** Functions that Jira has and this site does not. */
const LEFT_OUT = new Set(
  (
    'approved,approver,breached,cascadeoption,childissuesof,choiceoption,completed,currentlogin,customerdetail,elapsed,entitlementdetail,' +
    'entitlementproduct,everbreached,issuehistory,issueswithremotelinksbyglobalid,lastlogin,linkedissue,myapproval,mypending,organizationdetail,' +
    'organizationmembers,parentepic,paused,pending,pendingapproval,pendingby,portfoliochildissuesof,projectswhereuserhaspermission,remaining,running,' +
    'withincalendarhours,descendantsof,standardissuetypesof'
  ).split(','),
);

/** The function of that name with its arguments checked. Throws in Jira's words. */
export function jqlFunction(name: string, args: string[]): JqlFunction {
  const wanted = name.toLowerCase();
  const found = Object.hasOwn(functions, wanted) ? functions[wanted] : undefined;
  if (!found) {
    if (LEFT_OUT.has(wanted)) throw new JqlProblem(`The function '${name}()' is valid in Jira but not modelled by the local site.`);
    throw new JqlProblem(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
  }
  const [least, most] = found.arguments;
  if (args.length >= least && args.length <= most) return found;
  const expected = least === most ? String(least) : `${String(least)} to ${String(most)}`;
  throw new JqlProblem(`Function '${name}' expected '${expected}' arguments but received '${String(args.length)}'.`);
}
