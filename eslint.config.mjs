import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const vagueName = /^(utils?|helpers?|common|misc)(\.|$)/;

/** Refuses the file and folder names that say nothing about what is inside. */
const namedForItsThing = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program(node) {
      const path = context.filename.slice(context.cwd.length + 1).split('/');
      const vague = path.find((part) => vagueName.test(part));
      if (vague) context.report({ node, message: `"${vague}" says nothing: name a folder for its role and a file for its thing.` });
    },
  }),
};

/** The core rules that find mistakes TypeScript does not. */
const mistakes = [
  'eqeqeq',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-control-regex',
  'no-empty',
  'no-empty-character-class',
  'no-irregular-whitespace',
  'no-misleading-character-class',
  'no-self-assign',
  'no-unsafe-finally',
  'no-useless-escape',
];

export default defineConfig(
  { ignores: ['out/', 'coverage/', '.drawbridge/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { drawbridge: { rules: { 'named-for-its-thing': namedForItsThing } } },
    rules: {
      ...Object.fromEntries(mistakes.map((rule) => [rule, 'error'])),
      'drawbridge/named-for-its-thing': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // The low-level server is a decision: it serves prebuilt JSON schemas, the high-level one rebuilds them for each request.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'Server', package: '@modelcontextprotocol/server' }] },
      ],
      // A port's method is async by its contract, so that what it throws always arrives as a rejection.
      '@typescript-eslint/require-await': 'off',
      // Ports are records of closures, made to be taken apart; no method here depends on how it is called.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/platform/log.ts'],
    rules: { 'no-console': 'error' },
  },
);
