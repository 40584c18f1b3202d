import { createHash } from 'node:crypto';
import type { AdfDocument, AdfNode } from '../../host/site/document';

/** Inline content: a plain text may be written as it is. */
export type Inline = string | AdfNode;

const BROWSE = 'https://this-site.invalid/browse';

function inlines(parts: readonly Inline[]): AdfNode[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part));
}

/** An id that is the same each time the same content is composed. */
function localId(content: unknown): string {
  const hex = createHash('sha1').update(JSON.stringify(content)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export const doc = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
export const p = (...parts: Inline[]): AdfNode => ({ type: 'paragraph', content: inlines(parts) });
export const h = (level: number, text: string): AdfNode => ({ type: 'heading', attrs: { level }, content: inlines([text]) });
export const rule = (): AdfNode => ({ type: 'rule' });
export const quote = (...parts: Inline[]): AdfNode => ({ type: 'blockquote', content: [p(...parts)] });

const item = (entry: Inline | AdfNode[]): AdfNode => ({ type: 'listItem', content: Array.isArray(entry) ? entry : [p(entry)] });
export const bullets = (...entries: (Inline | AdfNode[])[]): AdfNode => ({ type: 'bulletList', content: entries.map(item) });
export const steps = (...entries: (Inline | AdfNode[])[]): AdfNode => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: entries.map(item),
});

const row = (type: string, cells: readonly Inline[]): AdfNode => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type, attrs: {}, content: [p(cell)] })),
});
/** A table whose first row is its header. */
export const table = (header: readonly Inline[], ...rows: (readonly Inline[])[]): AdfNode => ({
  type: 'table',
  attrs: { layout: 'default', isNumberColumnEnabled: false },
  content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
});

export const panel = (panelType: 'info' | 'note' | 'warning' | 'success' | 'error', ...content: AdfNode[]): AdfNode => ({
  type: 'panel',
  attrs: { panelType },
  content,
});
export const expand = (title: string, ...content: AdfNode[]): AdfNode => ({ type: 'expand', attrs: { title }, content });
export const code = (language: string, ...lines: string[]): AdfNode => ({
  type: 'codeBlock',
  attrs: { language },
  content: inlines([lines.join('\n')]),
});

/** A task list; a task is done when its entry says so. */
export function tasks(...entries: [done: boolean, ...parts: Inline[]][]): AdfNode {
  const content = entries.map(([done, ...parts]) => ({
    type: 'taskItem',
    attrs: { localId: localId(parts), state: done ? 'DONE' : 'TODO' },
    content: inlines(parts),
  }));
  return { type: 'taskList', attrs: { localId: localId(content) }, content };
}

export function decisions(...entries: Inline[]): AdfNode {
  const content = entries.map((entry) => ({
    type: 'decisionItem',
    attrs: { localId: localId(entry), state: 'DECIDED' },
    content: inlines([entry]),
  }));
  return { type: 'decisionList', attrs: { localId: localId(content) }, content };
}

/** Two columns of the same width. */
export const columns = (left: AdfNode[], right: AdfNode[]): AdfNode => ({
  type: 'layoutSection',
  content: [left, right].map((content) => ({ type: 'layoutColumn', attrs: { width: 50 }, content })),
});

/** A macro such as the table of contents. */
export const macro = (extensionKey: string, parameters: Record<string, string>): AdfNode => {
  const macroParams = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }]));
  const attrs = { layout: 'default', extensionType: 'com.atlassian.confluence.macro.core', extensionKey, parameters: { macroParams } };
  return { type: 'extension', attrs };
};

const marked = (type: string, text: string, attrs?: Record<string, unknown>): AdfNode => ({
  type: 'text',
  text,
  marks: [{ type, ...(attrs && { attrs }) }],
});
export const strong = (text: string): AdfNode => marked('strong', text);
export const em = (text: string): AdfNode => marked('em', text);
export const mono = (text: string): AdfNode => marked('code', text);
export const link = (text: string, href: string): AdfNode => marked('link', text, { href });

/** A mention of a person by handle. */
export const mention = (handle: string): AdfNode => ({ type: 'mention', attrs: { id: handle } });
export const status = (text: string, color: 'neutral' | 'blue' | 'green' | 'yellow' | 'red' | 'purple'): AdfNode => ({
  type: 'status',
  attrs: { text, color, localId: localId([text, color]) },
});
export const date = (day: string): AdfNode => ({ type: 'date', attrs: { timestamp: String(Date.parse(day)) } });
export const issue = (key: string): AdfNode => ({ type: 'inlineCard', attrs: { url: `${BROWSE}/${key}` } });

/** A picture that is attached to the page, by its file name. */
export const image = (file: string, alt: string): AdfNode => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [{ type: 'media', attrs: { type: 'file', id: file, collection: '', alt } }],
});
