// Lint rules of the workspace: typed checks, real boundaries between projects, and names that say something.
import { createProjectGraphAsync } from '@nx/devkit';
import { defineConfig } from 'oxlint';
import { boundaries, refuseUntagged } from './tools/boundaries.mjs';

refuseUntagged(import.meta.dirname);
// The rule of boundaries reads the stored graph of projects, and says nothing where there is none.
process.env['NX_DAEMON'] = 'false';
await createProjectGraphAsync();

const only = (where: string, name: string) => ({
  name,
  message: `Only ${where} may import it; use what that library offers.`,
});

/** What may not be imported: besides some packages the files of a library, which is used by what it offers. */
const restricted = (...paths: ReturnType<typeof only>[]) =>
  ['error', { paths, patterns: ['@voc/*/dist/*', '@voc/*/src/*'] }] as const;

const tests = ['**/*.spec.ts', '**/test/**', 'libs/testing/**'];

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'oxc', 'node'],
  jsPlugins: ['@nx/eslint-plugin', 'eslint-plugin-regexp'],
  ignorePatterns: ['**/dist/**', '**/*.mjs', '**/locales/**', 'libs/client/src/api.types.ts'],
  categories: { correctness: 'error' },
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
    'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/ban-ts-comment': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'no-array-constructor': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'max-lines': ['error', { max: 300 }],
    'no-console': 'error',
    // The test library is for tests: nothing that ships may import it.
    'no-restricted-imports': restricted(only('libs/kafka', 'kafkajs'), only('tests', '@voc/testing')),
    // Configuration is read through loadConfig of libs/service.
    'node/no-process-env': 'error',
    // Fields of forms are texts, rows of TypeORM are plain, and a text is spread by characters on purpose.
    'typescript/no-base-to-string': 'off',
    'typescript/no-misused-spread': 'off',
    // The order of code units is what sorting means where it has no other.
    'typescript/require-array-sort-compare': 'off',
    'typescript/unbound-method': 'off',
    // It takes the default of a field for useless where the object itself has an empty one.
    'typescript/no-useless-default-assignment': 'off',
  },
  overrides: [
    // Texts of customers may be long: here even quadratic is too slow.
    {
      files: ['apps/text-analytics/**', 'libs/text/**'],
      rules: { 'regexp/no-super-linear-move': ['error', { ignoreSticky: true }] },
    },
    { files: tests, rules: { 'no-restricted-imports': restricted(only('libs/kafka', 'kafkajs')) } },
    // The benchmark's yardsticks use the client bare.
    { files: ['libs/kafka/**', 'bench/**'], rules: { 'no-restricted-imports': 'off' } },
    {
      // These read the environment on purpose: the loader itself, the engines, the launcher, and tests.
      files: [
        'libs/service/src/config.ts',
        'libs/engines/**',
        'apps/hub/**',
        'apps/cli/**',
        'bench/**',
        ...tests,
      ],
      rules: { 'node/no-process-env': 'off' },
    },
  ],
});
