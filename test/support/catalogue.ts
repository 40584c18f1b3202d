import { sharedText } from './shared';

export type CatalogueRow = Record<
  'id' | 'product' | 'group' | 'effect' | 'destructive' | 'idempotent' | 'tier' | 'summary' | 'inputs' | 'endpoints' | 'scopes',
  string
>;

/** One line of RFC 4180 text as its fields. */
function* records(text: string): Generator<string[]> {
  let [fields, field, quoted]: [string[], string, boolean] = [[], '', false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quoted && character === '"' && text[index + 1] === '"') {
      field += '"';
      index += 1;
    } else if (character === '"') {
      quoted = !quoted;
    } else if (character === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else if (character === '\n' && !quoted) {
      yield [...fields, field];
      [fields, field] = [[], ''];
    } else if (character !== '\r' || quoted) {
      field += character;
    }
  }
}

/** The contract for action names and coverage, or null where it is absent. */
export function catalogueRows(): CatalogueRow[] | null {
  const text = sharedText('catalogue/actions.csv');
  if (text === null) return null;
  const [names = [], ...rows] = [...records(text)];
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])) as CatalogueRow);
}
