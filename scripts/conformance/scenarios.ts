/**
 * The scenarios of the conformance suite that ask for no tools, prompts, resources or capabilities beyond what a product server has, by
 * revision of the protocol (`conformance list`). Left out of the older one are two about sessions, which this server has none of.
 */
export const SCENARIOS: Readonly<Record<string, readonly string[]>> = {
  '2025-11-25': ['server-initialize', 'ping', 'tools-list', 'resources-list', 'prompts-list', 'dns-rebinding-protection'],
  '2026-07-28': [
    'tools-list',
    'resources-list',
    'prompts-list',
    'caching',
    'dns-rebinding-protection',
    'http-header-validation',
    'server-sse-multiple-streams',
    'sep-2164-resource-not-found',
    'server-stateless',
  ],
};

/** Checks inside those scenarios that call the suite's own diagnostic tool, which a product server does not have. */
export const NEEDS_DIAGNOSTIC_TOOL: readonly string[] = [
  'sep-2575-server-rejects-undeclared-capability',
  'sep-2575-missing-capability-http-400',
];
