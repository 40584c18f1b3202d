import { header, type TriggerEvent } from './event';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Why this request comes from somewhere it should not, or null. A foreign `Origin` is always refused (MCP: Streamable HTTP, security).
 * `Host` is compared where the address is this machine: only there can a name be rebound to it. On Forge the edge routes by name over
 * TLS before we are called, and what it passes on as `Host` is not documented.
 */
export function foreignOrigin(event: TriggerEvent, mcpUrl: string): string | null {
  const own = new URL(mcpUrl);
  const host = header(event, 'host');
  if (host !== undefined && LOOPBACK.test(own.hostname) && host.toLowerCase() !== own.host)
    return 'This Host is not the address of this server.';
  const origin = header(event, 'origin');
  if (origin !== undefined && origin.toLowerCase() !== own.origin) return 'Web pages of other origins may not call this server.';
  return null;
}
