import * as z from 'zod';
import { faultText } from '../faults/table';
import type { FaultDetail } from '../faults/fault';
import { inputSchemas } from '../generated/input-schemas';
import { invoke } from '../pipeline/invoke';
import type { PipelinePorts } from '../pipeline/ports';
import type { Rendered } from '../pipeline/render/answer';
import type { Session } from '../pipeline/session';
import { readSettings } from '../pipeline/settings-store';
import { boundsOf } from '../policy/bounds';
import { fromScalars } from './projection';

/**
 * What Forge hands to an action: the inputs at the top level beside `context` (the form of Atlassian's action pages), or inside
 * `payload` (the form of its manifest-size page). The product's own keys in `context` are not inputs.
 */
const actionPayload = z.looseObject({ context: z.looseObject({ moduleKey: z.string() }) });

/** What an agent reads: text, and whether it is an error. */
export interface RovoAnswer {
  text: string;
  error?: FaultDetail['kind'];
}

export interface RovoPorts {
  pipeline: PipelinePorts;
  installation(): string;
}

function faulted(detail: FaultDetail): RovoAnswer {
  return { text: faultText(detail), error: detail.kind };
}

/** Agents of Rovo take text alone, and must not think that they have seen a file. */
function unseenFiles({ files = [] }: Rendered): string {
  return files.map(({ of, mediaType }) => `\nThe content of ${of} (${mediaType}) cannot be shown here.`).join('');
}

/**
 * The Rovo door (also `rovo:mcp`): one action payload in, one answer out.
 * @param person the account that the platform put into the invocation; never read from the payload, which a model writes.
 */
export async function serveRovo(payload: unknown, person: string | null, ports: RovoPorts): Promise<RovoAnswer> {
  const parsed = actionPayload.safeParse(payload);
  if (!parsed.success)
    return faulted({ kind: 'input', problems: [{ field: 'context', problem: 'The invocation does not name its action.' }] });
  if (person === null)
    return faulted({ kind: 'needs-consent', missing: ['the person who asks'], mend: 'Actions run only for a signed-in person.' });
  const { context, payload: nested, ...flat } = parsed.data;
  const sent = typeof nested === 'object' && nested !== null ? { ...nested } : flat;
  const { pipeline } = ports;
  try {
    const session: Session = {
      settings: boundsOf(await readSettings(pipeline.store), null),
      caller: { accountId: person, present: true, door: 'rovo', client: 'rovo', connection: null, installation: ports.installation() },
    };
    const schema = inputSchemas[context.moduleKey];
    const answer = await invoke({ action: context.moduleKey, input: schema ? fromScalars(schema, sent) : sent }, session, pipeline);
    return answer.ok ? { text: answer.text + unseenFiles(answer) } : faulted(answer.fault);
  } catch (error) {
    pipeline.log.write('error', 'rovo-door', { error: error instanceof Error ? error.name : typeof error });
    return { text: 'The rules could not be read, so nothing was done. Try again in a moment.', error: 'internal' };
  }
}
