/** Whether a `resource` parameter (RFC 8707) means this server; clients that say nothing can mean no other. */
export function isOurs(resource: string | undefined, issuer: string): boolean {
  return resource === undefined || resource === issuer || resource === `${issuer}/`;
}
