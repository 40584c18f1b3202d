/** The sets of marks that a child may carry under a parent; none at all (no `marks` property) when the list is empty. */
type MarkSets = readonly (readonly string[])[];
type Children = Readonly<Record<string, MarkSets>>;

interface ContentRule {
  children: Children;
  least: number;
  most?: number;
}

const BARE: MarkSets = [];
const UNMARKED: MarkSets = [[]];
const EXTENSION: MarkSets = [['dataConsumer', 'fragment']];
const BREAKOUT: MarkSets = [['breakout']];

const paragraph = UNMARKED;
const small: MarkSets = [['fontSize']];
const aligned: MarkSets = [
  ['fontSize', 'alignment'],
  ['fontSize', 'indentation'],
];
const heading: MarkSets = [['alignment'], ['indentation']];
const media: Children = { mediaSingle: [['link']], mediaGroup: BARE };
const lists: Children = { bulletList: BARE, orderedList: BARE };
const actions: Children = { taskList: BARE, decisionList: BARE };
const cards: Children = { blockCard: BARE, embedCard: BARE };
const basic: Children = { ...lists, ...media, codeBlock: UNMARKED, extension: EXTENSION };
const plainBlocks: Children = { ...basic, ...actions, paragraph: small, heading: UNMARKED, rule: BARE };
const nonNestable: Children = { ...plainBlocks, ...cards, panel: BARE, blockquote: BARE, table: [['fragment']] };
const columnBlocks: Children = {
  ...nonNestable,
  paragraph: aligned,
  heading,
  expand: UNMARKED,
  bodiedExtension: EXTENSION,
};
const cellBlocks: Children = {
  ...basic,
  ...actions,
  ...cards,
  paragraph: [['alignment']],
  heading,
  rule: BARE,
  panel: BARE,
  blockquote: BARE,
  nestedExpand: UNMARKED,
};
const formatted = ['link', 'em', 'strong', 'strike', 'subsup', 'underline', 'textColor', 'annotation', 'backgroundColor'];
const phrases: Children = {
  text: [formatted, ['code', 'link', 'annotation']],
  hardBreak: BARE,
  mention: BARE,
  emoji: BARE,
  date: BARE,
  placeholder: BARE,
  inlineCard: BARE,
  status: BARE,
};
const inline: Children = {
  ...phrases,
  inlineExtension: EXTENSION,
  mediaInline: [['dataConsumer', 'link', 'annotation', 'border']],
};
const mediaMarks: MarkSets = [['dataConsumer', 'link', 'annotation', 'border']];
const taskParts: Children = { paragraph: small, extension: EXTENSION };

/**
 * What every node of ADF may hold (schema `full.json`); a type that is not listed holds nothing. Where the schema is looser by
 * accident (a second block task paragraph of any kind, an extra property on mediaSingle), this model is the stricter one.
 */
export const CONTENT: Readonly<Record<string, ContentRule>> = {
  doc: {
    children: {
      ...columnBlocks,
      codeBlock: BREAKOUT,
      expand: BREAKOUT,
      layoutSection: BREAKOUT,
      syncBlock: BREAKOUT,
      bodiedSyncBlock: BREAKOUT,
    },
    least: 0,
  },
  blockquote: { children: { ...basic, paragraph }, least: 1 },
  blockTaskItem: { children: taskParts, least: 1 },
  bodiedExtension: { children: nonNestable, least: 1 },
  bodiedSyncBlock: { children: { ...columnBlocks, layoutSection: BREAKOUT }, least: 1 },
  bulletList: { children: { listItem: BARE }, least: 1 },
  caption: { children: phrases, least: 0 },
  codeBlock: { children: { text: UNMARKED }, least: 0 },
  decisionItem: { children: inline, least: 0 },
  decisionList: { children: { decisionItem: BARE }, least: 1 },
  expand: { children: { ...nonNestable, nestedExpand: UNMARKED }, least: 1 },
  heading: { children: inline, least: 0 },
  layoutColumn: { children: columnBlocks, least: 1 },
  layoutSection: { children: { layoutColumn: BARE }, least: 2, most: 3 },
  listItem: {
    children: { ...lists, taskList: BARE, paragraph: small, mediaSingle: [['link']], codeBlock: UNMARKED, extension: EXTENSION },
    least: 1,
  },
  mediaGroup: { children: { media: mediaMarks }, least: 1 },
  mediaSingle: { children: { media: mediaMarks, caption: BARE }, least: 1, most: 2 },
  nestedExpand: { children: { ...plainBlocks, panel: BARE, blockquote: BARE }, least: 1 },
  orderedList: { children: { listItem: BARE }, least: 1 },
  panel: { children: { ...plainBlocks, blockCard: BARE }, least: 1 },
  paragraph: { children: inline, least: 0 },
  table: { children: { tableRow: BARE }, least: 1 },
  tableCell: { children: cellBlocks, least: 1 },
  tableHeader: { children: cellBlocks, least: 1 },
  tableRow: { children: { tableCell: BARE, tableHeader: BARE }, least: 0 },
  taskItem: { children: inline, least: 0 },
  taskList: { children: { taskItem: BARE, taskList: BARE, blockTaskItem: BARE }, least: 1 },
};

/** The marks that `child` may carry under `parent`, or undefined when it may not stand there. */
export function markSets(parent: string, child: string): MarkSets | undefined {
  const children = CONTENT[parent]?.children;
  return children && Object.hasOwn(children, child) ? children[child] : undefined;
}
