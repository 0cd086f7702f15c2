// Lints what has changed: files see each other by their declarations, so what was found in one holds while those stay.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, run } from './runtime.mjs';

const folders = ['apps', 'libs', 'bench'];
const seen = [
  '{apps/*,libs/*,bench}/dist/**/*.d.ts',
  '{apps/*,libs/*,bench}/{package,tsconfig}.json',
  '{package-lock,package,tsconfig.base,tsconfig.lint}.json',
  'tools/boundaries.mjs',
];

const hash = createHash('sha256');
for (const file of globSync(seen, { cwd: checkout }).sort())
  hash
    .update(file)
    .update('\0')
    .update(readFileSync(join(checkout, file)));
const place = join('.nx', 'eslint', hash.digest('hex'));
for (const old of globSync('.nx/eslint/*', { cwd: checkout }).filter((it) => it !== place))
  rmSync(join(checkout, old));

const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', place];
const eslint = join(checkout, 'node_modules', 'eslint', 'bin', 'eslint.js');
const { code } = await run(process.execPath, [eslint, ...folders, '--max-warnings', '0', ...cache]);
process.exit(code);
