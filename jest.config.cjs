/** ESM-only packages (mdast, micromark and friends) are transformed too: Jest runs CommonJS. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(mdast-|micromark|unist-|decode-named|character-entities|ccount|escape-string|markdown-table|longest-streak|zwitch|devlop|trim-lines|bail|is-plain-obj|unified|vfile|@modelcontextprotocol)).+',
  ],
};
