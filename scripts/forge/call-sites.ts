import type { Operation } from '../../src/ports/product-http';

function callOf(operation: Operation): string {
  const method = operation.slice(0, operation.indexOf(' '));
  const path = operation.slice(operation.indexOf(' ') + 1).replace(/\{[^}]+\}/g, '${part}');
  const request = path.startsWith('/wiki/') ? 'requestConfluence' : 'requestJira';
  return `  await asUser().${request}(route\`${path}\`, { method: '${method}' });`;
}

/**
 * Source text with one literal product call for each operation, one to a line from line 3. The app itself calls products through one port,
 * where Forge's scope check sees no literal route; this shows it what the actions call.
 */
export function callSites(operations: readonly Operation[]): string {
  return [
    "import { asUser, route } from '@forge/api';",
    'export async function calls(part: string): Promise<void> {',
    ...operations.map(callOf),
    '}',
    '',
  ].join('\n');
}
