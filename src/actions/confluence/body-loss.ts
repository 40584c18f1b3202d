import type { AdfDocument } from '../../documents/adf';
import { richNodesIn } from '../../documents/rich-nodes-in';
import { wrongInput } from '../../faults/fault';

function counted(kinds: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What of the old body's macros, media and the like the new one lacks, as `kind (how many)`. */
function lost(before: AdfDocument, after: AdfDocument): string[] {
  const kept = counted(richNodesIn(after));
  return [...counted(richNodesIn(before))]
    .map(([kind, count]) => ({ kind, missing: count - (kept.get(kind) ?? 0) }))
    .filter(({ missing }) => missing > 0)
    .map(({ kind, missing }) => `${kind} (${missing})`);
}

/**
 * Refuses a new body that would drop what Markdown cannot carry. Where a body cannot be compared (storage format) everything rich counts as lost.
 * @param before what the page holds; null when Confluence has no document of it.
 * @param after what it would hold; null when only Confluence can tell.
 * @throws Fault `input` naming what would be lost and how to keep it.
 */
export function refuseLoss(before: AdfDocument | null, after: AdfDocument | null): void {
  const losses = before === null ? ['everything that only its storage format holds'] : lost(before, after ?? { ...before, content: [] });
  if (losses.length === 0) return;
  throw wrongInput(
    'body',
    `This body would drop from the page: ${losses.join(', ')}. Read it with format=adf, keep these nodes as they stand and send the body with format=adf; or send allow_loss=true.`,
  );
}
