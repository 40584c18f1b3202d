import { wrongInput } from '../../faults/fault';

const PART = /(\d+(?:\.\d+)?)\s*(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)\s*/iy;
const ORDER = 'wdhm';

/**
 * A remaining estimate, which may be nothing at all: otherwise as `durationOf`.
 */
export function estimateOf(field: string, text: string): string {
  return /^0\s*[wdhm]?$/i.test(text.trim()) ? '0m' : durationOf(field, text);
}

/**
 * Time text such as `1h 30m`, `1.5 hours` or `2d` in Jira's own notation. Days and weeks stay what they are: the site says how long they are.
 * @throws Fault `input` on the field for other text, a unit named twice, or no time at all.
 */
export function durationOf(field: string, text: string): string {
  const given = text.trim();
  const parts = new Map<string, number>();
  PART.lastIndex = 0;
  let read = 0;
  for (let found = PART.exec(given); found; found = PART.exec(given)) {
    const unit = (found[2] ?? '').charAt(0).toLowerCase();
    if (parts.has(unit)) throw wrongInput(field, `"${given.slice(0, 40)}" names the same unit twice.`);
    parts.set(unit, Number(found[1]));
    read = PART.lastIndex;
  }
  const total = [...parts.values()].reduce((sum, amount) => sum + amount, 0);
  if (given === '' || read !== given.length)
    throw wrongInput(field, `"${given.slice(0, 40)}" is no time. Use weeks, days, hours and minutes, such as 1h 30m or 2d.`);
  if (total === 0) throw wrongInput(field, 'The time must be more than nothing.');
  return [...parts]
    .sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other))
    .map(([unit, amount]) => `${amount}${unit}`)
    .join(' ');
}
