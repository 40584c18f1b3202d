import { isDeepStrictEqual } from 'node:util';
import { childrenOf } from '../adf';
import type { AdfNode } from '../adf';
import { PatchError, type Edit } from './edit';
import type { WorkingCopy } from './working-copy';

/** Texts side by side, whatever their marks: what a reader sees as one. */
interface Run {
  holder: AdfNode;
  texts: AdfNode[];
}

function runsIn(node: AdfNode): Run[] {
  const runs: Run[] = [];
  let last: AdfNode | undefined;
  for (const child of childrenOf(node)) {
    const run = runs.at(-1);
    if (child.type === 'text' && last?.type === 'text' && run) run.texts.push(child);
    else if (child.type === 'text') runs.push({ holder: node, texts: [child] });
    last = child;
  }
  return [...runs, ...childrenOf(node).flatMap(runsIn)];
}

function wordsOf(run: Run): string {
  return run.texts.map(({ text = '' }) => text).join('');
}

function occurrences(words: string, find: string): number[] {
  const found: number[] = [];
  for (let at = words.indexOf(find); at >= 0; at = words.indexOf(find, at + find.length)) found.push(at);
  return found;
}

/** The texts with the new words in place of each occurrence: they have the marks of the first letter that they replace. */
function replaced({ texts }: Run, starts: readonly number[], length: number, words: string): AdfNode[] {
  const out: AdfNode[] = [];
  let offset = 0;
  for (const node of texts) {
    const { text = '' } = node;
    const end = offset + text.length;
    let [piece, from] = ['', offset];
    for (const start of starts.filter((at) => at < end && at + length > offset)) {
      piece += text.slice(from - offset, Math.max(start, offset) - offset) + (start >= offset ? words : '');
      from = Math.min(start + length, end);
    }
    piece += text.slice(from - offset);
    offset = end;
    const previous = out.at(-1);
    if (piece === text) out.push(node);
    else if (piece !== '' && previous && isDeepStrictEqual(previous.marks, node.marks))
      out.splice(-1, 1, { ...previous, text: `${previous.text}${piece}` });
    else if (piece !== '') out.push({ ...node, text: piece });
  }
  return out;
}

/** Finds a text, also across changes of formatting, and puts another in its place. @throws PatchError unless it is found as often as was meant. */
export function replaceText(copy: WorkingCopy, { at, find, text, all = false }: Extract<Edit, { op: 'replace_text' }>): void {
  if (find === '') throw new PatchError('Say which text to find.');
  const places = copy
    .within(at)
    .flatMap(runsIn)
    .map((run) => ({ run, starts: occurrences(wordsOf(run), find) }))
    .filter(({ starts }) => starts.length > 0);
  const count = places.reduce((sum, { starts }) => sum + starts.length, 0);
  if (count === 0) throw new PatchError(`The text "${find}" is not there.`);
  if (count > 1 && !all)
    throw new PatchError(`The text "${find}" is there ${count} times: say where with at, give more of it, or set all.`);
  if (/[\r\n]/.test(text) && places.some(({ run }) => run.holder.type !== 'codeBlock'))
    throw new PatchError('A text in a line cannot become several lines: replace the block.');
  for (const { run, starts } of places) {
    const siblings = childrenOf(run.holder);
    const [first] = run.texts;
    if (first) siblings.splice(siblings.indexOf(first), run.texts.length, ...replaced(run, starts, find.length, text));
    run.holder.content = siblings;
  }
}
