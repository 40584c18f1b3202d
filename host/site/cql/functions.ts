import type { FunctionOperand } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { CqlError } from './cql-error';
import { dateFunction } from './dates';
import type { Value } from './value';

type Read = (args: readonly string[], asking: Asking) => Value;

const functions: Record<string, Read> = {
  currentuser: (args, { accountId }) => {
    if (args.length > 0) throw new CqlError("The function 'currentUser' takes no argument");
    return { kind: 'person', accountId };
  },
  favouritespaces: (args, asking) => {
    if (args.length > 0) throw new CqlError("The function 'favouriteSpaces' takes no argument");
    return { kind: 'spaces', names: asking.favouriteSpaces() };
  },
  recentlyviewedcontent: (args, asking) => ({ kind: 'contents', names: part('recentlyViewedContent', asking.viewedContent(), args) }),
  recentlyviewedspaces: (args, asking) => ({ kind: 'spaces', names: part('recentlyViewedSpaces', asking.viewedSpaces(), args) }),
};
const FUNCTIONS: ReadonlyMap<string, Read> = new Map(Object.entries(functions));

/** What a function of CQL stands for when this person asks; `CqlError` for a wrong argument and for what is no function here. */
export function functionValue({ function: { value: name }, arguments: given }: FunctionOperand, asking: Asking): Value {
  const args = given.map(({ value }) => value).filter((value) => value !== '');
  const read = FUNCTIONS.get(name.toLowerCase());
  if (read) return read(args, asking);
  const date = dateFunction(name, args, asking);
  if (!date) throw new CqlError(`The function '${name}' is unknown or not modelled by the local site`);
  return { kind: 'date', ...date };
}

/** As many as the first argument says, after as many as the second says. */
function part(name: string, all: string[], [limit, offset = '0', ...more]: readonly string[]): string[] {
  for (const number of [limit ?? '0', offset]) {
    if (!/^\d{1,9}$/.test(number)) throw new CqlError(`'${number}' is not a number that '${name}' takes`);
  }
  if (more.length > 0) throw new CqlError(`The function '${name}' takes at most a limit and an offset`);
  const start = Number(offset);
  return all.slice(start, limit === undefined ? undefined : start + Number(limit));
}
