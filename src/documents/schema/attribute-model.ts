import { anything, between, filled, flag, listOf, matching, must, number, oneOf, shapeOf, text } from './attribute-checks';
import type { AttributeShape } from './attribute-checks';

const HEX6 = /^#[0-9a-fA-F]{6}$/;
const localId = text;
const wideLayout = oneOf('wide', 'full-width', 'center', 'wrap-right', 'wrap-left', 'align-end', 'align-start');
const extension = {
  extensionKey: must(filled),
  extensionType: must(filled),
  parameters: anything,
  text,
  localId: filled,
};
const blockExtension = { ...extension, layout: oneOf('wide', 'full-width', 'default') };
const cell = {
  colspan: number,
  rowspan: number,
  colwidth: listOf(number),
  background: text,
  localId,
  valign: oneOf('top', 'middle', 'bottom'),
};
const datasource = shapeOf({
  id: must(text),
  parameters: must(anything),
  views: must(listOf(shapeOf({ properties: anything, type: must(text) }), 1)),
});
const file = { localId, id: must(filled), alt: text, height: number, width: number, occurrenceKey: filled };
const state = must(oneOf('TODO', 'DONE'));
const card = [
  { url: must(text), localId },
  { data: must(anything), localId },
];
const onlyLocalId = [{ localId }];

/**
 * The attributes of every node of ADF (schema `full.json`): for each type the forms its `attrs` may take.
 * A type that is not listed has none. Tested against the official schema, attribute by attribute.
 */
export const NODE_ATTRIBUTES: Readonly<Record<string, readonly AttributeShape[]>> = {
  blockCard: [{ localId, url: text, datasource: must(datasource), width: number, layout: wideLayout }, ...card],
  blockquote: onlyLocalId,
  blockTaskItem: [{ localId: must(text), state }],
  bodiedExtension: [blockExtension],
  bodiedSyncBlock: [{ resourceId: must(text), localId: must(text) }],
  bulletList: onlyLocalId,
  caption: onlyLocalId,
  codeBlock: [{ language: text, uniqueId: text, localId, wrap: flag, hideLineNumbers: flag }],
  date: [{ timestamp: must(filled), localId }],
  decisionItem: [{ localId: must(text), state: must(text) }],
  decisionList: [{ localId: must(text) }],
  embedCard: [
    { url: must(text), layout: must(wideLayout), width: between(0, 100), originalHeight: number, originalWidth: number, localId },
  ],
  emoji: [{ shortName: must(text), id: text, text, localId }],
  expand: [{ title: text, localId }],
  extension: [blockExtension],
  hardBreak: [{ text: oneOf('\n'), localId }],
  heading: [{ level: must(between(1, 6)), localId }],
  inlineCard: card,
  inlineExtension: [extension],
  layoutColumn: [{ width: must(between(0, 100)), localId, valign: oneOf('top', 'middle', 'bottom') }],
  layoutSection: onlyLocalId,
  listItem: onlyLocalId,
  media: [
    { ...file, type: must(oneOf('link', 'file')), collection: must(text) },
    { type: must(oneOf('external')), localId, alt: text, height: number, width: number, url: must(text) },
  ],
  mediaInline: [{ ...file, type: oneOf('link', 'file', 'image'), collection: must(text), data: anything }],
  mediaSingle: [
    { localId, width: between(0, 100), layout: must(wideLayout), widthType: oneOf('percentage') },
    { localId, width: must(between(0, Infinity)), layout: must(wideLayout), widthType: must(oneOf('pixel')) },
  ],
  mention: [{ id: must(text), localId, text, accessLevel: text, userType: oneOf('DEFAULT', 'SPECIAL', 'APP') }],
  nestedExpand: [{ title: text, localId }],
  orderedList: [{ order: between(0, Infinity), localId }],
  panel: [
    {
      panelType: must(oneOf('info', 'note', 'tip', 'warning', 'error', 'success', 'custom')),
      panelIcon: text,
      panelIconId: text,
      panelIconText: text,
      panelColor: text,
      localId,
    },
  ],
  paragraph: onlyLocalId,
  placeholder: [{ text: must(text), localId }],
  rule: onlyLocalId,
  status: [{ text: must(filled), color: must(matching(/^(neutral|purple|blue|red|yellow|green|#[0-9a-fA-F]{6})$/)), localId, style: text }],
  syncBlock: [{ resourceId: must(text), localId: must(text) }],
  table: [
    {
      displayMode: oneOf('default', 'fixed'),
      isNumberColumnEnabled: flag,
      layout: oneOf('wide', 'full-width', 'center', 'align-end', 'align-start', 'default'),
      localId: filled,
      width: number,
    },
  ],
  tableCell: [cell],
  tableHeader: [cell],
  tableRow: onlyLocalId,
  taskItem: [{ localId: must(text), state }],
  taskList: [{ localId: must(text) }],
};

/** The attributes of every mark; null where a mark has none. */
export const MARK_ATTRIBUTES: Readonly<Record<string, AttributeShape | null>> = {
  alignment: { align: must(oneOf('center', 'end')) },
  annotation: { id: must(text), annotationType: must(oneOf('inlineComment')) },
  backgroundColor: { color: must(matching(HEX6)) },
  border: { size: must(between(1, 3)), color: must(matching(/^#[0-9a-fA-F]{8}$|^#[0-9a-fA-F]{6}$/)) },
  breakout: { mode: must(oneOf('wide', 'full-width')), width: number },
  code: null,
  dataConsumer: { sources: must(listOf(text, 1)) },
  em: null,
  fontSize: { fontSize: must(oneOf('small')) },
  fragment: { localId: must(filled), name: text },
  indentation: { level: must(between(1, 6)) },
  link: { href: must(text), title: text, id: text, collection: text, occurrenceKey: text },
  strike: null,
  strong: null,
  subsup: { type: must(oneOf('sub', 'sup')) },
  textColor: { color: must(matching(HEX6)) },
  underline: null,
};
