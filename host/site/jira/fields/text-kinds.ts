import { documentText, isDocument } from '../../document';
import { FieldProblem } from './field';
import type { FieldKind } from './field';
import { asText, asTexts, isObject, readList, readString } from './input';

const LINE_LIMIT = 255;
const DOCUMENT_LIMIT = 32_767;

function limited(text: string, limit: number): string {
  if (text.length <= limit) return text;
  throw new FieldProblem(`The entered text is too long. It exceeds the allowed limit of ${limit.toLocaleString('en-US')} characters.`);
}

/** The summary: one line. */
const summary: FieldKind = {
  schema: { type: 'string' },
  list: false,
  read(input) {
    const text = readString(input).trim();
    if (text === '') throw new FieldProblem('You must specify a summary of the issue.');
    if (/[\r\n]/.test(text)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
    if (text.length > LINE_LIMIT) throw new FieldProblem('Summary must be less than 255 characters.');
    return text;
  },
  bean: (stored) => stored,
  words: asText,
};

const text: FieldKind = { ...summary, read: (input) => limited(readString(input), LINE_LIMIT) };

const url: FieldKind = {
  ...text,
  read(input) {
    const address = limited(readString(input), LINE_LIMIT);
    if (!/^(https?|ftp|mailto):/i.test(address) || !URL.canParse(address)) throw new FieldProblem(`Not a valid URL`);
    return address;
  },
};

const document: FieldKind = {
  schema: { type: 'string' },
  list: false,
  read(input) {
    if (!isObject(input)) throw new FieldProblem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
    if (!isDocument(input)) throw new FieldProblem('INVALID_INPUT');
    limited(documentText(input), DOCUMENT_LIMIT);
    return input;
  },
  bean: (stored) => stored,
  words(stored) {
    if (isObject(stored) && isDocument(stored)) return documentText(stored);
    throw new Error("The site's data are broken: a stored document is not one.");
  },
};

const labels: FieldKind = {
  schema: { type: 'array', items: 'string' },
  list: true,
  read: (input) => [...new Set(readList(input).map(readLabel))].sort(),
  bean: (stored) => stored,
  words: (stored) => asTexts(stored).join(' '),
};

function readLabel(input: unknown): string {
  const label = readString(input);
  if (/\s/.test(label)) throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
  if (label === '' || label.length > LINE_LIMIT) throw new FieldProblem(`The label '${label}' must have between 1 and 255 characters.`);
  return label;
}

export const textKinds = { summary, text, url, document, labels };
