import type { JournalAsked } from '../../contract/journal';

const PLACE = /^(project|space)\s*:\s*(.+)$/i;

/** What is asked of the journal with what was typed: everything, one place, or one thing. */
export function askedOf(typed: string): Pick<JournalAsked, 'thing' | 'place'> {
  const text = typed.trim();
  if (text === '') return {};
  const [, kind, key] = PLACE.exec(text) ?? [];
  return kind === undefined || key === undefined ? { thing: text } : { place: `${kind.toLowerCase()}:${key}` };
}
