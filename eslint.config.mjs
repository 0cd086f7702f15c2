// Lint rules of the workspace: typed checks, real boundaries between projects, and names that say something.
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Who may import whom; a project whose tag is missing here may import nothing of ours. */
const boundaries = [
  { sourceTag: 'lib:contracts', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:text', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:scores', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:engines', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'lib:kafka', onlyDependOnLibsWithTags: ['lib:contracts'] },
  { sourceTag: 'lib:service', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:kafka'] },
  { sourceTag: 'lib:testing', onlyDependOnLibsWithTags: ['lib:*'] },
  {
    sourceTag: 'type:service',
    onlyDependOnLibsWithTags: ['lib:contracts', 'lib:text', 'lib:scores', 'lib:kafka', 'lib:service', 'lib:testing'],
  },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['lib:contracts', 'lib:text', 'lib:scores'] },
  { sourceTag: 'type:bench', onlyDependOnLibsWithTags: ['lib:*'] },
  { sourceTag: 'type:hub', onlyDependOnLibsWithTags: ['lib:*'] },
];

const only = (where, ...names) =>
  names.map((name) => ({ name, message: `Only ${where} may import it; use what that library offers.` }));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.mjs', '**/locales/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints: boundaries, banTransitiveDependencies: false, enforceBuildableLibDependency: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [...only('libs/kafka', 'kafkajs')], patterns: ['@voc/*/dist/*', '@voc/*/src/*'] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Read configuration through loadConfig of libs/service.',
        },
      ],
    },
  },
  { files: ['libs/kafka/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    // These read the environment on purpose: the loader itself, the engines, the launcher, and tests.
    files: ['libs/service/src/config.ts', 'libs/engines/**', 'libs/testing/**', 'apps/hub/**', 'bench/**', '**/*.spec.ts', '**/test/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // The test library is for tests: nothing that ships may import it.
  {
    files: ['**/*.ts'],
    ignores: ['**/*.spec.ts', '**/test/**', 'libs/testing/**', 'bench/**', 'libs/kafka/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: [...only('libs/kafka', 'kafkajs'), ...only('tests', '@voc/testing')] }],
    },
  },
);
