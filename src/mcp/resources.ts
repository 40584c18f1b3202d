import { ProtocolError } from '@modelcontextprotocol/server';
import { faultText } from '../faults/table';
import { invoke } from '../pipeline/invoke';
import { INSTRUCTIONS } from './instructions';
import type { McpSession } from './session';

const INVALID_PARAMS = -32602;
const GUIDE = 'drawbridge://guide';

export const resources = [{ uri: GUIDE, name: 'guide', title: 'How to work with Drawbridge', mimeType: 'text/plain' }];

export const resourceTemplates = [
  { uriTemplate: 'jira://issue/{key}', name: 'issue', title: 'A Jira issue', mimeType: 'text/plain' },
  { uriTemplate: 'confluence://page/{id}', name: 'page', title: 'A Confluence page', mimeType: 'text/markdown' },
];

/** The action that reads a resource: resources pass the same pipeline as tools. */
function callFor(uri: string): { action: string; input: Record<string, string> } | null {
  const issue = /^jira:\/\/issue\/([^/?#]+)$/.exec(uri)?.[1];
  if (issue !== undefined) return { action: 'jira_get_issue', input: { issue } };
  const page = /^confluence:\/\/page\/(\d+)$/.exec(uri)?.[1];
  return page === undefined ? null : { action: 'confluence_get_page', input: { page } };
}

/** Reads one resource. @throws ProtocolError -32602 for one that is unknown, hidden or refused. */
export async function readResource(uri: string, session: McpSession) {
  if (uri === GUIDE) return { contents: [{ uri, mimeType: 'text/plain', text: INSTRUCTIONS }] };
  const call = callFor(uri);
  if (call === null) throw new ProtocolError(INVALID_PARAMS, 'Resource not found.', { uri });
  const answer = await invoke(call, session.session, session.pipeline);
  if (!answer.ok) throw new ProtocolError(INVALID_PARAMS, faultText(answer.fault), { uri });
  return { contents: [{ uri, mimeType: 'text/markdown', text: answer.text }] };
}
