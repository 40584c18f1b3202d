/** Packages that ship ES modules only: Jest runs CommonJS, so they are transformed too. */
const esModules = [
  'mdast-',
  'micromark',
  'unist-',
  'decode-named',
  'character-entities',
  'ccount',
  'escape-string',
  'markdown-table',
  'longest-streak',
  'zwitch',
  'devlop',
  'trim-lines',
  'bail',
  'is-plain-obj',
  'unified',
  'vfile',
  '@modelcontextprotocol',
];

module.exports = {
  testEnvironment: 'node',
  maxWorkers: 2,
  roots: ['<rootDir>/test'],
  setupFilesAfterEnv: ['<rootDir>/test/support/published/watch-exchanges.ts'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Contract tests need what other commands make first (`npm run build:forge`): `npm run test:bundle` runs them.
  testPathIgnorePatterns: ['/node_modules/', '\\.contract\\.test\\.ts$'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})).+`],
};
