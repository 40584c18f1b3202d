import { header, type TriggerEvent } from './event';

/** Why this request comes from somewhere it should not (DNS rebinding, a foreign web page), or null. */
export function foreignOrigin(event: TriggerEvent, mcpUrl: string): string | null {
  const own = new URL(mcpUrl);
  const host = header(event, 'host');
  if (host !== undefined && host.toLowerCase() !== own.host) return 'This Host is not the address of this server.';
  const origin = header(event, 'origin');
  if (origin !== undefined && origin.toLowerCase() !== own.origin) return 'Web pages of other origins may not call this server.';
  return null;
}
