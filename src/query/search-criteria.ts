/** What a plain search asks for. Every value is matched exactly but `text`, whose words are searched. */
export interface SearchCriteria {
  text?: string;
  where?: Readonly<Record<string, string | readonly string[]>>;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' };
}

/** The words of a text search without the search engine's own syntax: its signs (+ - " * ? and so on) and its words, which count in capitals only. */
function searchedWords(text: string): string {
  return text
    .replace(/[-+&|!(){}[\]^~*?\\:"/]+/g, ' ')
    .replace(/\b(?:AND|OR|NOT)\b/g, (word) => word.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
}

/** How a language writes the two things that a caller may choose. */
interface Spelling {
  field: (name: string) => string;
  value: (value: string) => string;
}

/**
 * Builds a query whose values cannot leave their quotes.
 * A `where` list means any of its values. With no criteria the query holds only its order, or is empty.
 * @throws RangeError when `text` holds no word to search for, or a list of values is empty.
 */
export function queryOf(criteria: SearchCriteria, spelling: Spelling): string {
  const clauses = Object.entries(criteria.where ?? {}).map(([field, value]) => {
    if (typeof value === 'string') return `${spelling.field(field)} = ${spelling.value(value)}`;
    if (value.length === 0) throw new RangeError(`No values to match for ${field}.`);
    return `${spelling.field(field)} in (${value.map(spelling.value).join(',')})`;
  });
  if (criteria.text !== undefined) {
    const words = searchedWords(criteria.text);
    if (words === '') throw new RangeError('The text to search for holds no word.');
    clauses.unshift(`text ~ ${spelling.value(words)}`);
  }
  const order = criteria.orderBy ? `ORDER BY ${spelling.field(criteria.orderBy.field)} ${criteria.orderBy.direction}` : '';
  return [clauses.join(' AND '), order].filter(Boolean).join(' ');
}
