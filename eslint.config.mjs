// Lint rules of the workspace: typed checks, real boundaries between projects, and names that say something.
import nx from '@nx/eslint-plugin';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { boundaries, refuseUntagged } from './tools/boundaries.mjs';

refuseUntagged(import.meta.dirname);

/** A library is used by what it offers, never by its files. */
const insides = ['@voc/*/dist/*', '@voc/*/src/*'];

const only = (where, ...names) =>
  names.map((name) => ({ name, message: `Only ${where} may import it; use what that library offers.` }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.mjs',
      '**/locales/**',
      'libs/client/src/api.types.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        // One program for all of Node's side: a program per project checks the same types twenty times over.
        project: ['tsconfig.lint.json', 'apps/console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        // No rule asks which names the platform has; to define them all in the scope of each file is a tenth of the time.
        lib: [],
      },
    },
    plugins: { '@nx': nx, regexp },
    rules: {
      // An expression that backtracks without bound lets one text stop a service.
      'regexp/no-super-linear-backtracking': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: boundaries,
          banTransitiveDependencies: false,
          enforceBuildableLibDependency: false,
        },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [...only('libs/kafka', 'kafkajs')], patterns: insides }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Read configuration through loadConfig of libs/service.',
        },
      ],
    },
  },
  // Texts of customers may be long: here even quadratic is too slow.
  {
    files: ['apps/text-analytics/**', 'libs/text/**'],
    rules: { 'regexp/no-super-linear-move': ['error', { ignoreSticky: true }] },
  },
  // The benchmark's yardsticks use the client bare.
  { files: ['libs/kafka/**', 'bench/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    // These read the environment on purpose: the loader itself, the engines, the launcher, and tests.
    files: [
      'libs/service/src/config.ts',
      'libs/engines/**',
      'libs/testing/**',
      'apps/hub/**',
      'apps/cli/**',
      'bench/**',
      '**/*.spec.ts',
      '**/test/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // The test library is for tests: nothing that ships may import it.
  {
    files: ['**/*.ts'],
    ignores: ['**/*.spec.ts', '**/test/**', 'libs/testing/**', 'bench/**', 'libs/kafka/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [...only('libs/kafka', 'kafkajs'), ...only('tests', '@voc/testing')],
          patterns: insides,
        },
      ],
    },
  },
);
