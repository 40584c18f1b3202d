import { wrongInput } from '../../../faults/fault';
import { SPRINT_FIELD } from '../issue-parts/sprint';
import { cascade, choice, group } from './choices';
import type { Converted, GivenValue } from './converted';
import { estimates } from './estimates';
import { issueRef } from './issue-refs';
import { person } from './people';
import { sprint } from './sprints';
import { date, dateTime, number, text } from './texts';

type Converter = (given: GivenValue) => Converted | Promise<Converted>;

/** By the type that Jira's field schema names, for single values and for the items of lists. */
const CONVERTERS: Readonly<Record<string, Converter>> = {
  string: text,
  number,
  date,
  datetime: dateTime,
  user: person,
  option: choice,
  'option-with-child': cascade,
  priority: choice,
  resolution: choice,
  issuetype: choice,
  securitylevel: choice,
  component: choice,
  version: choice,
  group,
  issuelink: issueRef,
  timetracking: estimates,
  team: text,
};

/** A label holds no blanks: Jira would refuse it. */
function label({ input, value }: GivenValue): Converted {
  if (typeof value !== 'string' || !/^\S{1,255}$/.test(value))
    throw wrongInput(input, 'A label is a text without blanks, at most 255 characters.');
  return { wire: value, shown: value };
}

async function list(given: GivenValue, item: Converter): Promise<Converted> {
  const values: readonly unknown[] = Array.isArray(given.value) ? given.value : [given.value];
  const converted = await Promise.all(values.map(async (value) => item({ ...given, value })));
  return {
    wire: converted.map((one) => one.wire),
    shown: converted.map((one) => String(one.shown)),
    reaches: converted.flatMap((one) => one.reaches ?? []),
  };
}

/** `none` empties a field, unless that is the name of one of its values or the field holds text. */
function isNone({ value, meta }: GivenValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'string' || value.trim().toLowerCase() !== 'none' || meta.schema.type === 'string') return false;
  return meta.allowedValues?.some((one) => [one.name, one.value].some((name) => name?.toLowerCase() === 'none')) !== true;
}

/**
 * A given value as Jira takes it, by the type of its field; null and `none` empty the field.
 * @throws Fault `input` on the value's own input, with what is allowed.
 */
export async function convert(given: GivenValue): Promise<Converted> {
  const { type, items, custom } = given.meta.schema;
  const isList = type === 'array' && custom !== SPRINT_FIELD;
  if (isNone(given)) return isList ? { wire: [], shown: [] } : { wire: null, shown: null };
  if (custom === SPRINT_FIELD) return sprint(given);
  const item = isList ? (items === 'string' ? label : CONVERTERS[items ?? '']) : CONVERTERS[type];
  if (item === undefined)
    throw wrongInput(given.input, `Fields of type ${isList ? `list of ${items ?? 'unknown'}` : type} cannot be set by agents yet.`);
  return isList ? list(given, item) : item(given);
}
