import type { ReadAction, TargetRef } from '../actions/define';
import { Fault } from '../faults/fault';
import type { Surroundings } from '../ports/surroundings';
import { noteExposure } from './exposure';
import { cleaned, renderFindings, type Rendered } from './render/answer';
import { noteRecord } from './reach';
import { targetName, type Run } from './run';
import type { Outcome } from './stages/audit';
import type { ShortMemory } from './short-memory';
import type { SightedContext } from './sight/sighted-context';
import { isHiddenItem, withoutHiddenFields } from './stages/fields';
import { checkSpelled } from './stages/targets';
import { withTrust } from './stages/untrusted';
import { withinSight } from './stages/within-sight';

function noteTargets(run: Run, records: readonly { target: Parameters<typeof targetName>[0] }[]): void {
  for (const { target } of records) {
    if (target.kind !== 'site' && !run.targets.some((one) => targetName(one) === targetName(target))) run.targets.push(target);
  }
}

/** Things that are named, in the words of the clients. */
const NAMES: Readonly<Record<TargetRef['kind'], string>> = {
  project: 'Project',
  space: 'Space',
  issue: 'Issue',
  page: 'Page or blog post',
  comment: 'Comment',
  attachment: 'Attachment',
};

/** Stages 5, 7, 9, 11 and 12 of a read. */
export async function performRead(
  action: ReadAction,
  input: Record<string, unknown>,
  run: Run,
  context: SightedContext,
  admit: (cost?: number) => Promise<void>,
  ports: { memory: ShortMemory; surroundings: Surroundings },
): Promise<{ rendered: Rendered; outcome: Outcome }> {
  const { settings } = run.session;
  checkSpelled(settings, action, input);
  await admit();
  const found = await action.read(input, context);
  const admitted = await withinSight(settings, context.labels, found.records);
  const named = action.targets?.(input).find((ref) => ref.kind !== 'project' && ref.kind !== 'space');
  // As for things that do not exist: whoever may not read there may not learn what is there.
  if (named !== undefined && admitted.records.length < found.records.length)
    throw new Fault({ kind: 'not-found-or-hidden', what: `${NAMES[named.kind]} ${named.ref}` });
  noteTargets(run, admitted.records);
  const notes = [...(found.notes ?? []), ...(admitted.closedWithin ? ['Some of what is related is outside what agents may read.'] : [])];
  const visible = admitted.records.filter((record) => !isHiddenItem(settings, record));
  const shown = visible.map((record) => cleaned(withoutHiddenFields(settings, record)));
  const records = await withTrust(shown, run, context, ports);
  noteExposure(run, records);
  for (const record of records) noteRecord(run.reach, record);
  run.reach.records = records.length;
  const rendered = renderFindings(
    { records, notes, ...(found.cursor === undefined ? {} : { cursor: found.cursor }) },
    run.options.maxTokens,
  );
  return { rendered, outcome: 'done' };
}
