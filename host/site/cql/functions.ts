import type { FunctionOperand } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { CqlError } from './cql-error';
import { dateFunction } from './dates';
import type { Value } from './value';

type Read = (args: readonly string[], asking: Asking) => Value;

const functions: Record<string, Read> = {
  currentcontent: (args, { place: { contentId } }) => {
    none('currentContent', args);
    return { kind: 'contents', names: [fromContext('currentContent', 'contentId', contentId)], many: false };
  },
  currentspace: (args, { place: { spaceKey } }) => {
    none('currentSpace', args);
    return { kind: 'spaces', names: [fromContext('currentSpace', 'spaceKey', spaceKey)], many: false };
  },
  currentuser: (args, { accountId }) => {
    none('currentUser', args);
    return { kind: 'person', accountId };
  },
  favouritespaces: (args, asking) => {
    none('favouriteSpaces', args);
    return { kind: 'spaces', names: asking.favouriteSpaces(), many: true };
  },
  recentlyviewedcontent: (args, asking) => ({
    kind: 'contents',
    names: part('recentlyViewedContent', asking.viewedContent(), args),
    many: true,
  }),
  recentlyviewedspaces: (args, asking) => ({
    kind: 'spaces',
    names: part('recentlyViewedSpaces', asking.viewedSpaces(), args),
    many: true,
  }),
};
const FUNCTIONS: ReadonlyMap<string, Read> = new Map(Object.entries(functions));

/** What a function of CQL stands for when this person asks; `CqlError` for a wrong argument and for what is no function here. */
export function functionValue({ function: { value: name }, arguments: given }: FunctionOperand, asking: Asking): Value {
  const args = given.map(({ value }) => value).filter((value) => value !== '');
  const read = FUNCTIONS.get(name.toLowerCase());
  if (read) return read(args, asking);
  const date = dateFunction(name, args, asking);
  if (!date) throw new CqlError(`The function '${name}' is unknown`);
  return { kind: 'date', ...date };
}

function none(name: string, args: readonly string[]): void {
  if (args.length > 0) throw new CqlError(`The function '${name}' takes no argument`);
}

function fromContext(name: string, part: string, value: string | undefined): string {
  if (value === undefined) throw new CqlError(`The function '${name}' needs the ${part} of the parameter cqlcontext`);
  return value;
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
