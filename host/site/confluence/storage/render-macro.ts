import type { AdfNode } from '../../document';
import { cdata, element, escapeXml } from './xml';

const PANELS: Record<string, string> = { info: 'info', success: 'tip', warning: 'note', error: 'warning' };
const COLOURS: Record<string, string> = { neutral: 'Grey', purple: 'Purple', blue: 'Blue', red: 'Red', yellow: 'Yellow', green: 'Green' };

type Attributes = Record<string, unknown>;

export function renderStatus(attrs: Attributes): string {
  return macro('status', attrs, { title: text(attrs['text']), colour: COLOURS[text(attrs['color']) ?? ''] }, '');
}

/** A panel with its rendered content, or undefined for a kind of panel that storage has no macro for. */
export function renderPanel(attrs: Attributes, content: string): string | undefined {
  const name = PANELS[text(attrs['panelType']) ?? ''];
  return name === undefined ? undefined : macro(name, attrs, {}, element('ac:rich-text-body', {}, content));
}

export function renderExpand(attrs: Attributes, content: string): string {
  return macro('expand', attrs, { title: text(attrs['title']) }, element('ac:rich-text-body', {}, content));
}

export function renderCode({ attrs = {}, content = [] }: AdfNode): string {
  const code = cdata(content.map((node) => node.text ?? '').join(''));
  return macro('code', attrs, { language: text(attrs['language']) }, element('ac:plain-text-body', {}, code));
}

/** An extension node as the macro it stands for; `content` is the rendered body of a bodied one. */
export function renderMacro(attrs: Attributes, content?: string): string {
  const parameters = record(attrs['parameters']);
  const values = Object.entries(record(parameters['macroParams'])).map(([name, value]): [string, string | undefined] => [
    name,
    text(record(value)['value']),
  ]);
  const metadata = record(parameters['macroMetadata']);
  const ids = { 'ac:schema-version': valueOf(metadata['schemaVersion']), 'ac:macro-id': valueOf(metadata['macroId']) };
  const body = content === undefined ? '' : element('ac:rich-text-body', {}, content);
  return macro(text(attrs['extensionKey']) ?? '', attrs, Object.fromEntries(values), body, ids);
}

function macro(
  name: string,
  attrs: Attributes,
  parameters: Record<string, string | undefined>,
  body: string,
  ids: Record<string, string | undefined> = {},
): string {
  const written = Object.entries(parameters).map(([key, value]) =>
    value === undefined ? '' : element('ac:parameter', { 'ac:name': key }, escapeXml(value)),
  );
  return element('ac:structured-macro', { 'ac:name': name, ...ids, 'ac:local-id': text(attrs['localId']) }, written.join('') + body);
}

function valueOf(value: unknown): string | undefined {
  return text(record(value)['value']);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
