import type { AdfNode } from '../../document';

interface Mark {
  type: string;
  attrs?: Record<string, unknown>;
}

interface Form {
  /** Global, so that a search can go on where another form ended. */
  pattern: RegExp;
  nodes(match: RegExpExecArray, marks: Mark[]): AdfNode[];
}

/** A sign marks only between a gap and a word, so that `2*3*4` and `snake_case_name` stay what they are; none stands in another of its kind. */
const mark = (sign: string, type: string): Form => {
  const word = `[\\p{L}\\p{N}]|[${sign}]`;
  const inside = `[^\\s${sign}](?:[^\\n]*?[^\\s${sign}])?`;
  return {
    pattern: new RegExp(`(?<!${word})[${sign}](${inside})[${sign}](?!${word})`, 'gu'),
    nodes: ([, text = ''], marks) => (marks.some((one) => one.type === type) ? plain(text, marks) : parse(text, [...marks, { type }])),
  };
};

const FORMS: readonly Form[] = [
  { pattern: /\{\{([^{}]+)\}\}/g, nodes: ([, text = '']) => [{ type: 'text', text, marks: [{ type: 'code' }] }] },
  { pattern: /\[~accountid:([^\]\s]+)\]/g, nodes: ([, id]) => [{ type: 'mention', attrs: { id } }] },
  {
    pattern: /\[([^\]|\n]+)\|((?:https?:\/\/|mailto:)[^\]\s]+)\]/g,
    nodes: ([, text = '', href], marks) => [{ type: 'text', text, marks: [...marks, { type: 'link', attrs: { href } }] }],
  },
  mark('*', 'strong'),
  mark('_', 'em'),
  mark('-', 'strike'),
  mark('+', 'underline'),
];

/** Lines of wiki text with breaks between: marks, links and mentions; everything else is text. */
export function readInline(text: string): AdfNode[] {
  return text.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'hardBreak' }]), ...parse(line, [])]);
}

function parse(line: string, marks: Mark[]): AdfNode[] {
  const nodes: AdfNode[] = [];
  let at = 0;
  let hits = FORMS.flatMap((form) => search(form, line, 0));
  while (hits.length > 0) {
    const first = hits.reduce((one, other) => (other.match.index < one.match.index ? other : one));
    nodes.push(...plain(line.slice(at, first.match.index), marks), ...first.form.nodes(first.match, marks));
    at = first.match.index + first.match[0].length;
    hits = hits.flatMap((hit) => (hit.match.index < at ? search(hit.form, line, at) : [hit]));
  }
  return [...nodes, ...plain(line.slice(at), marks)];
}

/** The next place of a form; none when there is no more. */
function search(form: Form, line: string, from: number): { form: Form; match: RegExpExecArray }[] {
  form.pattern.lastIndex = from;
  const match = form.pattern.exec(line);
  return match ? [{ form, match }] : [];
}

function plain(text: string, marks: Mark[]): AdfNode[] {
  if (text === '') return [];
  return [{ type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }];
}
