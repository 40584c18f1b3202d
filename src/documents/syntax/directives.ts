import type { AdfNode } from '../adf';

const COLORS = 'neutral|purple|blue|red|yellow|green';
const STATUS = new RegExp(`^:status\\[([^\\]]+)\\](?:\\{(${COLORS})\\})?$`);
const DATE = /^:date\[(\d{4}-\d\d-\d\d)\]$/;

function only(attrs: Record<string, unknown> | undefined, ...names: string[]): boolean {
  return attrs !== undefined && Object.keys(attrs).length === names.length && names.every((name) => typeof attrs[name] === 'string');
}

/** The midnight (UTC) of a day in milliseconds; undefined for a day that no month has. */
function midnight(day: string): string | undefined {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? String(time) : undefined;
}

/** The status or date that a directive says; undefined when it says none, and so is text. */
export function nodeOfDirective(source: string): AdfNode | undefined {
  const [, text, color = 'neutral'] = STATUS.exec(source) ?? [];
  if (text !== undefined) return { type: 'status', attrs: { text, color } };
  const timestamp = midnight(DATE.exec(source)?.[1] ?? '');
  return timestamp === undefined ? undefined : { type: 'date', attrs: { timestamp } };
}

/** A status or date as a directive; undefined where it is more than a directive can say. */
export function directiveOf({ type, attrs }: AdfNode): string | undefined {
  if (type === 'date' && only(attrs, 'timestamp')) {
    const time = Number(attrs?.timestamp);
    const day = Number.isInteger(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : '';
    return midnight(day) === attrs?.timestamp ? `:date[${day}]` : undefined;
  }
  if (
    type !== 'status' ||
    !only(attrs, 'text', 'color') ||
    !/^[\p{L}\p{N}.,!?%()/+-]+(?: [\p{L}\p{N}.,!?%()/+-]+)*$/u.test(String(attrs?.text))
  )
    return undefined;
  const directive = `:status[${String(attrs?.text)}]{${String(attrs?.color)}}`;
  return STATUS.test(directive) ? directive : undefined;
}
