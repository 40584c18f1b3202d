import { adfToMarkdown } from '../../../documents/adf-to-markdown';
import type { FieldMeta } from '../../../clients/jira/field-meta';
import { wrongInput } from '../../../faults/fault';
import { writtenDocument } from '../../written-document';
import { isDocument } from '../field-display';
import { dayOf, instantOf, jiraInstant } from '../instant';
import type { Converted, GivenValue } from './converted';

const LINE_LIMIT = 255;

function textOf({ input, value }: GivenValue): string {
  if (typeof value !== 'string') throw wrongInput(input, 'Expects a text.');
  return value;
}

/** Whether a field holds paragraphs, as a document. */
export function isRichText(schema: FieldMeta['schema']): boolean {
  return schema.system === 'description' || schema.system === 'environment' || schema.custom?.endsWith(':textarea') === true;
}

/** One line of text, a web address, or Markdown or an ADF document for fields that hold paragraphs. */
export async function text(given: GivenValue): Promise<Converted> {
  const { input, meta, context } = given;
  // A document as Jira itself writes it is taken as it is: so a text comes back exactly as it was.
  if (isRichText(meta.schema) && isDocument(given.value)) {
    return { wire: given.value, shown: adfToMarkdown(given.value, { mode: 'faithful' }) };
  }
  const value = textOf(given);
  if (isRichText(meta.schema)) {
    const document = await writtenDocument(input, value, context);
    return { wire: document, shown: adfToMarkdown(document, { mode: 'faithful' }) };
  }
  if (/[\r\n]/.test(value)) throw wrongInput(input, 'This field holds one line only.');
  if (meta.schema.system === 'summary' && (value.trim() === '' || value.length > LINE_LIMIT)) {
    throw wrongInput(input, `Expects 1 to ${LINE_LIMIT} characters.`);
  }
  if (meta.schema.custom?.endsWith(':url') === true && !/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value))
    throw wrongInput(input, 'Expects a full web address, such as https://example.com.');
  return { wire: value, shown: value };
}

export function number({ input, value }: GivenValue): Converted {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) throw wrongInput(input, 'Expects a number.');
  return { wire: amount, shown: amount };
}

export function date(given: GivenValue): Converted {
  const day = dayOf(given.input, textOf(given));
  return { wire: day, shown: day };
}

/** A time without zone is the person's own. */
export async function dateTime(given: GivenValue): Promise<Converted> {
  const { timeZone } = await given.context.jira.people.myself();
  const instant = jiraInstant(instantOf(given.input, textOf(given), timeZone ?? 'UTC', '00:00'));
  return { wire: instant, shown: instant };
}
