/** Proves that the fences between projects stand: planted violations are refused. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const { refuseUntagged } = (await import(pathToFileURL(join(root, 'tools/boundaries.mjs')).href)) as {
  refuseUntagged: (root: string) => void;
};

/** Rule ids of what lint says to `code` in a file that isn't on disk. */
async function lint(path: string, code: string): Promise<(string | null)[]> {
  const eslint = new ESLint({
    cwd: root,
    // A file that isn't on disk has no types; the boundary rules need none.
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { project: null } },
        rules: {
          '@typescript-eslint/no-floating-promises': 'off',
          '@typescript-eslint/no-misused-promises': 'off',
        },
      },
    ],
  });
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return result?.messages.map((it) => it.ruleId) ?? [];
}

describe('boundaries between projects', () => {
  it('refuses a project without a tag', () => {
    const planted = mkdtempSync(join(tmpdir(), 'voc-planted-'));
    for (const folder of ['apps/tagged', 'libs/untagged'])
      mkdirSync(join(planted, folder), { recursive: true });
    writeFileSync(
      join(planted, 'apps/tagged/package.json'),
      JSON.stringify({ nx: { tags: ['type:service'] } }),
    );
    writeFileSync(join(planted, 'libs/untagged/package.json'), JSON.stringify({ name: 'untagged' }));
    expect(() => refuseUntagged(planted)).toThrow(/libs\/untagged/);
    expect(() => refuseUntagged(root)).not.toThrow();
  });

  // The rule reads the cached graph and says nothing where there is none.
  beforeAll(async () => {
    process.env['NX_DAEMON'] = 'false';
    await createProjectGraphAsync();
  }, 60_000);

  it('refuses an import that the table does not allow, and lets an allowed one pass', async () => {
    const code =
      "import { topics } from '@voc/contracts';\nexport const names = topics.map((it) => it.name);\n";
    expect(await lint('libs/text/src/planted.ts', code)).toContain('@nx/enforce-module-boundaries');
    expect(await lint('libs/kafka/src/planted.ts', code)).toEqual([]);
  }, 60_000);

  it('refuses the Kafka client outside its library and the test library in what ships', async () => {
    const kafka = "import { Kafka } from 'kafkajs';\nexport const client = Kafka;\n";
    expect(await lint('apps/metrics/src/planted.ts', kafka)).toContain('no-restricted-imports');
    expect(await lint('libs/kafka/src/planted.ts', kafka)).toEqual([]);
    const testing = "import * as testing from '@voc/testing';\nexport { testing };\n";
    expect(await lint('apps/metrics/src/planted.ts', testing)).toContain('no-restricted-imports');
  }, 60_000);
});
