/** `npm run bench -- NAME`: runs one scenario, prints a Markdown table and keeps the JSON under .voc/bench. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, table } from './runner.js';
import { scenarios } from './scenarios.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    'warm-ups': { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
  },
});

const scenario = scenarios.find((it) => it.name === positionals[0]);
if (!scenario) {
  say('Usage: npm run bench -- NAME [--runs 5] [--warm-ups 1] [--seconds 10]\n');
  for (const it of scenarios) say(`  ${it.name.padEnd(10)} ${it.summary}`);
  process.exit(positionals.length > 0 ? 2 : 0);
}

say(`${scenario.name}: ${scenario.summary}`);
const prepared = await scenario.prepare({ seconds: Number(values.seconds) });
try {
  const measured = await measure(prepared, {
    runs: Number(values.runs),
    warmUps: Number(values['warm-ups']),
    say,
  });
  const folder = join(root, '.voc/bench');
  mkdirSync(folder, { recursive: true });
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  writeFileSync(
    join(folder, `${scenario.name}.json`),
    JSON.stringify({ scenario: scenario.name, machine, measured }, null, 2),
  );
  writeFileSync(join(folder, `${scenario.name}.md`), `${table(measured)}\n`);
  say(`\n${table(measured)}\n\nKept in .voc/bench/${scenario.name}.json and .md`);
} finally {
  await prepared.stop();
}
process.exit(0);
