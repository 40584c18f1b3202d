import { richNodesIn } from '../../documents/rich-nodes-in';
import { wrongInput } from '../../faults/fault';
import { isDocument } from './field-display';

/** Of the first list, what the second does not have as often. */
function without(all: readonly string[], kept: readonly string[]): string[] {
  const left = [...kept];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Refuses a new text that would silently drop what plain Markdown cannot carry: pictures, mentions of files, macros.
 * @param before and after: values of one field; anything but documents passes.
 */
export function refuseLoss(input: string, before: unknown, after: unknown): void {
  if (!isDocument(before)) return;
  const lost = without(richNodesIn(before), isDocument(after) ? richNodesIn(after) : []);
  if (lost.length === 0) return;
  throw wrongInput(
    input,
    `This would drop from the present text: ${lost.join(', ')}. Read the issue with format "adf" and repeat each of these nodes in a fenced code block marked adf, as JSON.`,
  );
}
