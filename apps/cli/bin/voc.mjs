#!/usr/bin/env node
// The command's entry, which npm links as `voc`.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/src/main.js', import.meta.url);
if (existsSync(fileURLToPath(main))) await import(main.href);
else {
  process.stderr.write('The command is not built yet. Run `npm run build` in the checkout first.\n');
  process.exitCode = 2;
}
