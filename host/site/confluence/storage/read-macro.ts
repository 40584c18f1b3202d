import type { AdfNode } from '../../document';
import { attributes, elements, node, plainText } from './reader';
import type { Reader } from './reader';
import { StorageError } from './storage-error';
import type { XmlElement } from './xml';

const PANELS: ReadonlyMap<string, string> = new Map(Object.entries({ info: 'info', tip: 'success', note: 'warning', warning: 'error' }));
const COLOURS: ReadonlyMap<string, string> = new Map(
  Object.entries({ grey: 'neutral', purple: 'purple', blue: 'blue', red: 'red', yellow: 'yellow', green: 'green' }),
);

const MACRO_TYPE = 'com.atlassian.confluence.macro.core';

interface Macro {
  name: string;
  parameters: Record<string, string>;
  localId: string | undefined;
  /** `ac:schema-version` and `ac:macro-id`, as a macro node's metadata names them. */
  metadata: Record<string, { value: string }>;
  richText: XmlElement | undefined;
  plain: XmlElement | undefined;
}

/** A macro where blocks stand: panels, code and expands have nodes of their own, every other macro is an extension. */
export function readMacro(reader: Reader, element: XmlElement, parent: string): AdfNode {
  const macro = parseMacro(element);
  const panelType = PANELS.get(macro.name);
  if (panelType !== undefined && macro.richText) {
    onlyParameters(macro, []);
    return node('panel', { attrs: { panelType, localId: macro.localId }, content: reader.blocks(macro.richText.children, 'panel') });
  }
  if (macro.name === 'expand' && macro.richText) {
    onlyParameters(macro, ['title']);
    const type = ['tableCell', 'tableHeader', 'expand'].includes(parent) ? 'nestedExpand' : 'expand';
    const attrs = { title: macro.parameters['title'], localId: macro.localId };
    return { ...node(type, { content: reader.blocks(macro.richText.children, type) }), attrs: defined(attrs) };
  }
  if (macro.name === 'code' && macro.plain) {
    onlyParameters(macro, ['language']);
    const text = plainText(macro.plain);
    const attrs = { language: macro.parameters['language'], localId: macro.localId };
    return node('codeBlock', { attrs, content: text === '' ? [] : [{ type: 'text', text }] });
  }
  if (macro.plain) throw new StorageError(`The macro '${macro.name}' with a plain text body cannot be converted`);
  const attrs = { layout: 'default', ...extensionAttributes(macro) };
  if (!macro.richText) return node('extension', { attrs });
  return node('bodiedExtension', { attrs, content: reader.blocks(macro.richText.children, 'bodiedExtension') });
}

/** A macro inside a paragraph: a status, or an inline extension. */
export function readInlineMacro(element: XmlElement): AdfNode {
  const macro = parseMacro(element);
  if (macro.richText ?? macro.plain) throw new StorageError(`The macro '${macro.name}' with a body cannot stand in a line of text`);
  if (macro.name !== 'status') return node('inlineExtension', { attrs: extensionAttributes(macro) });
  onlyParameters(macro, ['title', 'colour']);
  const color = COLOURS.get((macro.parameters['colour'] ?? 'grey').toLowerCase());
  if (color === undefined) throw new StorageError(`The status colour '${macro.parameters['colour'] ?? ''}' cannot be converted`);
  return node('status', { attrs: { text: macro.parameters['title'] ?? '', color, localId: macro.localId } });
}

function parseMacro(element: XmlElement): Macro {
  const known = ['ac:name', 'ac:schema-version', 'ac:macro-id', 'ac:local-id'];
  const { 'ac:name': name = '', 'ac:schema-version': schema, 'ac:macro-id': macroId, 'ac:local-id': localId } = attributes(element, known);
  const parts = elements(element);
  const parameters = parts.filter((part) => part.name === 'ac:parameter');
  return {
    name,
    localId,
    parameters: Object.fromEntries(parameters.map((part) => [part.attributes['ac:name'] ?? '', plainText(part)])),
    metadata: {
      ...(macroId !== undefined && { macroId: { value: macroId } }),
      ...(schema !== undefined && { schemaVersion: { value: schema } }),
    },
    richText: parts.find((part) => part.name === 'ac:rich-text-body'),
    plain: parts.find((part) => part.name === 'ac:plain-text-body'),
  };
}

function extensionAttributes({ name, parameters, metadata, localId }: Macro): Record<string, unknown> {
  const macroParams = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, { value }]));
  const macroMetadata = Object.keys(metadata).length > 0 ? { macroMetadata: metadata } : {};
  return { extensionType: MACRO_TYPE, extensionKey: name, parameters: { macroParams, ...macroMetadata }, localId };
}

function onlyParameters({ name, parameters }: Macro, known: readonly string[]): void {
  const lost = Object.keys(parameters).find((parameter) => !known.includes(parameter));
  if (lost !== undefined) throw new StorageError(`The parameter '${lost}' of the macro '${name}' cannot be converted`);
}

function defined(attrs: Record<string, string | undefined>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== undefined));
}
