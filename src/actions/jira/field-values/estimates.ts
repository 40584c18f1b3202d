import { wrongInput } from '../../../faults/fault';
import { estimateOf } from '../duration';
import { isObject } from '../field-display';
import type { Converted, GivenValue } from './converted';

const NAMES: ReadonlyMap<string, 'originalEstimate' | 'remainingEstimate'> = new Map([
  ['original', 'originalEstimate'],
  ['originalestimate', 'originalEstimate'],
  ['remaining', 'remainingEstimate'],
  ['remainingestimate', 'remainingEstimate'],
]);

/** Time tracking: the original estimate as time text, or `{"original": "2d", "remaining": "4h"}`. */
export function estimates({ input, value }: GivenValue): Converted {
  const given = isObject(value) ? value : { original: value };
  const wire = Object.fromEntries(
    Object.entries(given).map(([name, time]) => {
      const estimate = NAMES.get(name.toLowerCase());
      if (estimate === undefined || typeof time !== 'string')
        throw wrongInput(input, 'Expects time text such as 2d 4h.', ['original', 'remaining']);
      return [estimate, estimateOf(input, time)];
    }),
  );
  return {
    wire,
    shown: Object.entries(wire)
      .map(([name, time]) => `${name} ${time}`)
      .join(', '),
  };
}
