import type { AllowedValue } from '../../../clients/jira/field-meta';
import { wrongInput } from '../../../faults/fault';
import { isObject } from '../field-display';
import type { Converted, GivenValue } from './converted';

function nameOf(allowed: AllowedValue): string {
  return allowed.name ?? allowed.value ?? allowed.key ?? allowed.id ?? '';
}

/** What names the choice: plain, or in an object as Jira itself writes it. */
function wantedName(input: string, value: unknown): string {
  const named = isObject(value) ? (value['id'] ?? value['name'] ?? value['value'] ?? value['key']) : value;
  if (typeof named !== 'string' && typeof named !== 'number') throw wrongInput(input, 'Expects a name or an id.');
  return String(named).trim();
}

/** The allowed value of that name or id. @throws Fault `input` listing what is allowed. */
function pick<Choice extends AllowedValue>(input: string, wanted: string, allowed: readonly Choice[]): Choice {
  const same = (text: string | undefined): boolean => text?.toLowerCase() === wanted.toLowerCase();
  const found = allowed.find((one) => one.id === wanted) ?? allowed.find((one) => same(one.name) || same(one.value) || same(one.key));
  if (!found) throw wrongInput(input, `"${wanted.slice(0, 80)}" is not among the values.`, allowed.map(nameOf));
  return found;
}

/** One of the allowed values: an option, a priority, a version, a component, a resolution. */
export function choice({ meta, input, value }: GivenValue): Converted {
  const found = pick(input, wantedName(input, value), meta.allowedValues ?? []);
  return { wire: { id: found.id }, shown: nameOf(found) };
}

/** An option and, where wanted, one below it: `Europe > Vienna`. */
export function cascade({ meta, input, value }: GivenValue): Converted {
  const [first = '', below] = wantedName(input, value)
    .split('>')
    .map((name) => name.trim());
  const second = isObject(value) && isObject(value['child']) ? wantedName(input, value['child']) : below;
  const parent = pick(input, first, meta.allowedValues ?? []);
  if (second === undefined) return { wire: { id: parent.id }, shown: nameOf(parent) };
  const child = pick<AllowedValue>(input, second, parent.children ?? []);
  return { wire: { id: parent.id, child: { id: child.id } }, shown: `${nameOf(parent)} > ${nameOf(child)}` };
}

export function group({ input, value }: GivenValue): Converted {
  const name = wantedName(input, value);
  return { wire: { name }, shown: name };
}
