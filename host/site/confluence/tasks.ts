import { createHash } from 'node:crypto';
import { documentText } from '../document';
import type { AdfDocument, AdfNode } from '../document';
import type { Content, ContentVersion } from './records';
import type { ConfluenceState } from './state';

/** A task as it stands in the newest version of a page or blog post. */
export interface Task {
  /** A number made of the content and the task's own id, so that it stays the same while the task does. */
  id: string;
  localId: string;
  content: Content;
  done: boolean;
  body: AdfDocument;
  /** The first person that the task mentions, and the first date that it names. */
  assignedTo: string | null;
  dueAt: string | null;
  created: ContentVersion;
  updated: ContentVersion;
  completed: ContentVersion | null;
}

/** The tasks of one page or blog post, in the order of its text. */
export function tasksOf(confluence: ConfluenceState, content: Content): Task[] {
  const versions = confluence.versionsOf(content).map((version) => ({ version, items: taskItems(version.body) }));
  return [...(versions.at(-1)?.items ?? [])].flatMap(([localId, node]) => {
    const history = versions.flatMap(({ version, items }) => {
      const then = items.get(localId);
      return then ? [{ version, node: then }] : [];
    });
    const [first] = history;
    if (!first) return [];
    const changes = history.filter(({ node: then }, index) => index === 0 || !same(then, history[index - 1]?.node));
    const undone = history.findLastIndex(({ node: then }) => !isDone(then));
    const updated = changes.at(-1)?.version ?? first.version;
    const completed = isDone(node) ? (history[undone + 1]?.version ?? null) : null;
    return [{ ...described(content, localId, node), created: first.version, updated, completed }];
  });
}

function described(content: Content, localId: string, node: AdfNode): Omit<Task, 'created' | 'updated' | 'completed'> {
  const inline = node.content ?? [];
  const mention = inline.find(({ type }) => type === 'mention')?.attrs?.['id'];
  const date = Number(inline.find(({ type }) => type === 'date')?.attrs?.['timestamp']);
  return {
    id: String(parseInt(createHash('sha1').update(`${content.id}:${localId}`).digest('hex').slice(0, 12), 16)),
    localId,
    content,
    done: isDone(node),
    body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: inline }] },
    assignedTo: typeof mention === 'string' ? mention : null,
    dueAt: Number.isFinite(date) ? new Date(date).toISOString() : null,
  };
}

export function isBlank({ body }: Task): boolean {
  return documentText(body).trim() === '';
}

/** The document with one task ticked or not. */
export function withTask(document: AdfDocument, localId: string, done: boolean): AdfDocument {
  const changed = (node: AdfNode): AdfNode => {
    const own = node.type === 'taskItem' && node.attrs?.['localId'] === localId;
    return {
      ...node,
      ...(own && { attrs: { ...node.attrs, state: done ? 'DONE' : 'TODO' } }),
      ...(node.content && { content: node.content.map(changed) }),
    };
  };
  return { ...document, content: document.content.map(changed) };
}

function taskItems(document: AdfDocument): Map<string, AdfNode> {
  const items = (node: AdfNode): [string, AdfNode][] => {
    const id = node.attrs?.['localId'];
    return [
      ...(node.type === 'taskItem' && typeof id === 'string' ? [[id, node] as [string, AdfNode]] : []),
      ...(node.content ?? []).flatMap(items),
    ];
  };
  return new Map(document.content.flatMap(items));
}

function isDone({ attrs }: AdfNode): boolean {
  return attrs?.['state'] === 'DONE';
}

function same(a: AdfNode, b: AdfNode | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
