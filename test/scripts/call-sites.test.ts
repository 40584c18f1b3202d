import { callSites } from '../../scripts/forge/call-sites';

test('each operation becomes one literal call that Forge’s scope check can read', () => {
  expect(callSites(['GET /rest/api/3/issue/{issueIdOrKey}', 'PUT /wiki/api/v2/pages/{id}'])).toBe(
    [
      "import { asUser, route } from '@forge/api';",
      'export async function calls(part: string): Promise<void> {',
      "  await asUser().requestJira(route`/rest/api/3/issue/${part}`, { method: 'GET' });",
      "  await asUser().requestConfluence(route`/wiki/api/v2/pages/${part}`, { method: 'PUT' });",
      '}',
      '',
    ].join('\n'),
  );
});
