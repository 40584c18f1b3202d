import type { AdfNode } from '../../document';

type Mark = { type: string; attrs?: Record<string, unknown> };

interface Form {
  pattern: RegExp;
  nodes(match: RegExpExecArray, marks: Mark[]): AdfNode[];
}

/** A mark is one only between a gap and a word, so that `2*3*4` and `snake_case_name` stay what they are. */
const around = (sign: string): RegExp => {
  const word = `[\\p{L}\\p{N}]|[${sign}]`;
  return new RegExp(`(?<!${word})[${sign}](?=\\S)([^\\n]*?\\S)[${sign}](?!${word})`, 'u');
};

const mark = (sign: string, type: string): Form => ({
  pattern: around(sign),
  nodes: ([, text = ''], marks) => parse(text, [...marks, { type }]),
});

const FORMS: readonly Form[] = [
  { pattern: /\{\{(.+?)\}\}/, nodes: ([, text = '']) => [{ type: 'text', text, marks: [{ type: 'code' }] }] },
  { pattern: /\[~accountid:([^\]\s]+)\]/, nodes: ([, id]) => [{ type: 'mention', attrs: { id } }] },
  {
    pattern: /\[([^\]|\n]+)\|((?:https?:\/\/|mailto:)[^\]\s]+)\]/,
    nodes: ([, text = '', href], marks) => [{ type: 'text', text, marks: [...marks, { type: 'link', attrs: { href } }] }],
  },
  { pattern: /\n/, nodes: () => [{ type: 'hardBreak' }] },
  mark('*', 'strong'),
  mark('_', 'em'),
  mark('-', 'strike'),
  mark('+', 'underline'),
];

/** One line of wiki text, or several with breaks between: marks, links, mentions; everything else is text. */
export function readInline(text: string): AdfNode[] {
  return parse(text, []);
}

function parse(text: string, marks: Mark[]): AdfNode[] {
  const hits = FORMS.flatMap((form) => {
    const match = form.pattern.exec(text);
    return match ? [{ form, match }] : [];
  });
  const [first] = hits.sort((a, b) => a.match.index - b.match.index);
  if (!first) return plain(text, marks);
  const { form, match } = first;
  return [
    ...plain(text.slice(0, match.index), marks),
    ...form.nodes(match, marks),
    ...parse(text.slice(match.index + match[0].length), marks),
  ];
}

function plain(text: string, marks: Mark[]): AdfNode[] {
  if (text === '') return [];
  return [{ type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }];
}
