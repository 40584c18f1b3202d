import { CLIENT_CAPABILITIES_META_KEY, inputRequired, type ServerContext } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { PERSON_GONE, type FaultDetail } from '../faults/fault';
import { faultText } from '../faults/table';
import { invoke, type Answer } from '../pipeline/invoke';
import type { RenderedFile } from '../pipeline/render/answer';
import { isScope } from '../policy/connection';
import type { RequestStates } from './request-state';
import type { McpSession } from './session';

/** A file beside the text: images as such, anything else as an embedded resource (MCP: tool result content). */
function fileBlock({ of, mediaType, base64 }: RenderedFile) {
  if (mediaType.startsWith('image/')) return { type: 'image' as const, data: base64, mimeType: mediaType };
  const uri = `urn:drawbridge:${of.replace(' ', ':')}`;
  return { type: 'resource' as const, resource: { uri, mimeType: mediaType, blob: base64 } };
}

/** A tool result; a fault is an error result that says what to do next (MCP: tool execution errors). */
function toolResult(answer: Answer, session: McpSession) {
  if (answer.ok) {
    const content = [{ type: 'text' as const, text: answer.text }, ...(answer.files ?? []).map(fileBlock)];
    return { content, structuredContent: { ...answer.structured } };
  }
  if (answer.fault.kind === 'rate-limited') session.retryAfterSeconds = answer.fault.retryAfterSeconds;
  session.personGone = answer.fault.kind === 'refused' && answer.fault.rule === PERSON_GONE;
  if (answer.fault.kind === 'needs-consent') session.missingScopes = answer.fault.missing.filter(isScope);
  return {
    content: [{ type: 'text' as const, text: faultText(answer.fault) }],
    structuredContent: { error: { ...answer.fault } },
    isError: true,
  };
}

/** The envelope of a client that can show a person an address (MCP 2026-07-28: elicitation, URL mode). */
const showsAddresses = z.looseObject({
  [CLIENT_CAPABILITIES_META_KEY]: z.looseObject({ elicitation: z.looseObject({ url: z.looseObject({}) }) }),
});

/** Asks the client to take its person to the page where the held call is decided; the call comes again with the approval's id. */
async function askForApproval({ approval, link }: Extract<FaultDetail, { kind: 'held' }>, states: RequestStates, context: ServerContext) {
  const message = 'A rule of this site holds this call until a person approves it. Open the page, decide there, and come back.';
  const requestState = await states.mint(approval, context);
  return inputRequired({ inputRequests: { approval: inputRequired.elicitUrl({ message, url: link }) }, requestState });
}

/**
 * One `tools/call`. Where a person has to approve it, a client that can show addresses is asked to (`input_required`); any other reads
 * that it is held, and where. The repeated call does not run again: it reads what became of the first one.
 */
export async function callTool(
  { name, arguments: input }: { name: string; arguments?: Record<string, unknown> | undefined },
  context: ServerContext,
  { session, states }: { session: McpSession; states: RequestStates },
) {
  const approval = context.mcpReq.requestState();
  const call = typeof approval === 'string' ? { action: 'atlassian_get_approval', input: { approval } } : { action: name, input };
  const answer = await invoke(call, session.session, session.pipeline);
  if (!answer.ok && answer.fault.kind === 'held' && showsAddresses.safeParse(context.mcpReq.envelope).success)
    return askForApproval(answer.fault, states, context);
  return toolResult(answer, session);
}
