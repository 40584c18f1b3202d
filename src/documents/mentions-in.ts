import type { Nodes } from 'mdast';
import { parseMarkdown } from './syntax/parse-markdown';

/**
 * The names (`@name`, `@[Full Name]`) and bare account ids (`[~accountid:…]`) that a Markdown text mentions, each once: what
 * `markdownToAdf` will ask `resolveMention` for. Mentions that carry both, `@[Name](account-id)`, need no asking.
 * @throws DocumentError as `markdownToAdf`.
 */
export function mentionsIn(markdown: string): string[] {
  const found = new Set<string>();
  const pending: Nodes[] = [parseMarkdown(markdown)];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'mention') {
      const wanted = node.id === undefined ? node.name : node.name === undefined ? node.id : undefined;
      if (wanted !== undefined) found.add(wanted);
    }
    if ('children' in node) for (const child of [...node.children].reverse()) pending.push(child);
  }
  return [...found];
}
