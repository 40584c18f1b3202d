import type { Host } from './start';

/** What a person reads when the host is ready: the addresses, a key, and set-ups to paste. */
export function welcome({ mcpUrl, siteUrl, adminUrl, connectionsUrl, keys, owners, people }: Host): string {
  const authorization = `Authorization: Bearer ${keys.member}`;
  const headers = { Authorization: `Bearer ${keys.member}` };
  const owner = people.find(({ accountId }) => accountId === owners.member);
  return `
Drawbridge is ready.

  MCP     ${mcpUrl}
  key     ${keys.member}   (acts as ${owner?.name ?? owners.member})
  site    ${siteUrl}   (Jira and Confluence REST, Basic auth)

Pages, to open in a browser (until the next start)
  admin panel   ${adminUrl}
  connections   ${connectionsUrl}

Claude Code
  claude mcp add --transport http drawbridge ${mcpUrl} --header "${authorization}"

VS Code (.vscode/mcp.json)
${indented({ servers: { drawbridge: { type: 'http', url: mcpUrl, headers } } })}

Cursor (.cursor/mcp.json)
${indented({ mcpServers: { drawbridge: { url: mcpUrl, headers } } })}

MCP Inspector
  npx mcp-inspector --cli ${mcpUrl} --transport http --header "${authorization}" --method tools/list

Keys of other people
  admin        ${keys.admin}
  restricted   ${keys.restricted}

People (email, site token, role)
${people.map(({ email, siteToken, role }) => `  ${email.padEnd(32)} ${siteToken}   ${role}`).join('\n')}

Ctrl-C ends the host; keys and changes are kept.
`;
}

/** The one line of `--json`, for programs. */
export function readyLine({ mcpUrl, siteUrl, adminUrl, connectionsUrl, keys, people }: Host): string {
  return `${JSON.stringify({ mcpUrl, siteUrl, adminUrl, connectionsUrl, keys, people })}\n`;
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, '  ');
}
