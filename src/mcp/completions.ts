import { ProtocolError, type CompleteRequestParams } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { faultText } from '../faults/table';
import { invoke } from '../pipeline/invoke';
import { prompts } from './prompts';
import type { McpSession } from './session';

const INVALID_PARAMS = -32602;
const MOST_VALUES = 20;
const listed = z.object({ records: z.array(z.object({ id: z.string() })), cursor: z.string().optional() });

/**
 * Values for an argument of a prompt or a template, as a person types it (MCP: completion). Projects come from the action that lists
 * them, so that nothing is proposed that the caller may not see; other arguments have no proposals.
 * @throws ProtocolError -32602 for a prompt that is not there, and where the rules refuse the list.
 */
export async function completedArgument({ ref, argument }: CompleteRequestParams, { session, pipeline }: McpSession) {
  if (ref.type === 'ref/prompt' && !prompts.some(({ name }) => name === ref.name))
    throw new ProtocolError(INVALID_PARAMS, `There is no prompt "${ref.name}".`);
  if (ref.type !== 'ref/prompt' || argument.name !== 'project') return { completion: { values: [] } };
  const query = argument.value === '' ? {} : { query: argument.value };
  const answer = await invoke({ action: 'jira_list_projects', input: { ...query, limit: MOST_VALUES } }, session, pipeline);
  if (!answer.ok) throw new ProtocolError(INVALID_PARAMS, faultText(answer.fault));
  const { records, cursor } = listed.parse(answer.structured);
  return { completion: { values: records.map(({ id }) => id), hasMore: cursor !== undefined } };
}
