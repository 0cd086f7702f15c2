/** Proves that the fences between projects stand: violations planted in a bare copy of the workspace are refused. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const { refuseUntagged } = (await import(pathToFileURL(join(root, 'tools/boundaries.mjs')).href)) as {
  refuseUntagged: (root: string) => void;
};

/** What the rules and the graph of projects are made from. */
const kept = ['*.json', 'oxlint.config.ts', 'tools/boundaries.mjs', '{apps,libs}/*/package.json'];

/** A copy of the workspace without sources, as fresh as a clone: nothing that lint remembers is there. */
function bareCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'voc-planted-'));
  for (const file of globSync(kept, { cwd: root })) cpSync(join(root, file), join(copy, file));
  const packages = join(copy, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@voc') symlinkSync(join(root, 'node_modules', name), join(packages, name));
  // Links of the workspace lead from here to the copy's own projects.
  cpSync(join(root, 'node_modules/@voc'), join(packages, '@voc'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return copy;
}

/** The rules that each of the planted files breaks, by its path. */
async function broken(planted: Record<string, string>): Promise<Record<string, string[]>> {
  const copy = bareCopy();
  try {
    for (const [path, code] of Object.entries(planted)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), code);
    }
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    // It ends with a failure where it finds something, which it tells all the same.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [oxlint, '--format', 'json', 'apps', 'libs'],
      {
        cwd: copy,
      },
    ).catch((failure: { stdout: string }) => failure);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    return Object.fromEntries(
      Object.keys(planted).map((path) => [
        path,
        diagnostics.filter((it) => it.filename === path).map((it) => it.code),
      ]),
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
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

  it('refuses what the table does not allow, the Kafka client outside its library and test code in what ships', async () => {
    const contracts = "import { topics } from '@voc/contracts';\nexport const names = topics;\n";
    const kafka = "import { Kafka } from 'kafkajs';\nexport const client = Kafka;\n";
    const testing = "import * as testing from '@voc/testing';\nexport { testing };\n";
    const promise = 'export function forget(work: () => Promise<void>) {\n  work();\n}\n';
    const found = await broken({
      'libs/text/src/contracts.ts': contracts,
      'libs/kafka/src/contracts.ts': contracts,
      'apps/metrics/src/kafka.ts': kafka,
      'libs/kafka/src/kafka.ts': kafka,
      'apps/metrics/src/testing.ts': testing,
      'apps/metrics/src/testing.spec.ts': testing,
      'apps/metrics/src/promise.ts': promise,
    });
    expect(found).toEqual({
      'libs/text/src/contracts.ts': ['@nx(enforce-module-boundaries)'],
      'libs/kafka/src/contracts.ts': [],
      'apps/metrics/src/kafka.ts': ['eslint(no-restricted-imports)'],
      'libs/kafka/src/kafka.ts': [],
      'apps/metrics/src/testing.ts': ['eslint(no-restricted-imports)'],
      'apps/metrics/src/testing.spec.ts': [],
      'apps/metrics/src/promise.ts': ['typescript(no-floating-promises)'],
    });
  }, 60_000);
});
