import { randomUUID } from 'node:crypto';
import type { AdfNode } from '../../document';
import { attributes, elements, plainText } from './reader';
import type { Reader } from './reader';
import { StorageError } from './storage-error';
import type { XmlElement } from './xml';

/** A task list; lists inside it stay where they are. Tasks and lists that bring no id get one. */
export function readTaskList(reader: Reader, list: XmlElement): AdfNode {
  attributes(list, []);
  const parts = elements(list);
  const localId = textOf(parts, 'ac:task-list-id') ?? randomUUID();
  const content = parts
    .filter(({ name }) => name !== 'ac:task-list-id')
    .map((part) => (part.name === 'ac:task-list' ? readTaskList(reader, part) : readTask(reader, part)));
  return { type: 'taskList', attrs: { localId }, content };
}

function readTask(reader: Reader, task: XmlElement): AdfNode {
  if (task.name !== 'ac:task') throw new StorageError(`The element <${task.name}> in <ac:task-list> cannot be converted`);
  const parts = elements(task);
  const state = textOf(parts, 'ac:task-status') === 'complete' ? 'DONE' : 'TODO';
  const localId = textOf(parts, 'ac:task-uuid') ?? textOf(parts, 'ac:task-id') ?? randomUUID();
  const body = parts.find(({ name }) => name === 'ac:task-body')?.children ?? [];
  const [only] = body;
  // Confluence writes the text of a task into a span of its own.
  const wrapped = body.length === 1 && typeof only === 'object' && only.attributes['class'] === 'placeholder-inline-tasks';
  return { type: 'taskItem', attrs: { localId, state }, content: reader.inlines(wrapped ? only.children : body) };
}

function textOf(parts: readonly XmlElement[], name: string): string | undefined {
  const part = parts.find((candidate) => candidate.name === name);
  return part && plainText(part);
}
