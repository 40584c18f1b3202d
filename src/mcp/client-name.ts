import * as z from 'zod';

const MOST_CHARACTERS = 80;
const named = z.object({
  params: z.object({
    _meta: z.object({ 'io.modelcontextprotocol/clientInfo': z.object({ name: z.string(), version: z.string().optional() }) }),
  }),
});

/** Letters, digits and the few signs that names of programs have; anything else could mislead whoever reads the log. */
function cleaned(text: string): string {
  return text
    .replace(/[^\p{L}\p{N} ._/+();:@-]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS);
}

/**
 * What a client says it is, for the log alone: `clientInfo` of the request's `_meta` (MCP 2026-07-28), else the User-Agent, since the older
 * era names the client in `initialize` only, which a stateless server does not remember. Undefined where nobody says.
 */
export function clientName(message: unknown, userAgent: string | undefined): string | undefined {
  const info = named.safeParse(message).data?.params._meta['io.modelcontextprotocol/clientInfo'];
  const told = info === undefined ? (userAgent ?? '') : [info.name, ...(info.version === undefined ? [] : [info.version])].join('/');
  return cleaned(told) || undefined;
}
