/** `npm run bench -- NAME`: runs one scenario, prints a Markdown table and keeps the JSON under .voc/bench. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, table } from './runner.js';
import { reports, scenarios } from './scenarios.js';

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

const name = positionals[0];
const scenario = scenarios.find((it) => it.name === name);
const report = reports.find((it) => it.name === name);
const chosen = scenario ?? report;
if (!chosen) {
  say('Usage: npm run bench -- NAME [--runs 5] [--warm-ups 1] [--seconds 10]\n');
  for (const it of [...scenarios, ...reports]) say(`  ${it.name.padEnd(16)} ${it.summary}`);
  process.exit(positionals.length > 0 ? 2 : 0);
}

say(`${chosen.name}: ${chosen.summary}`);
if (report) {
  const { figures, tables } = await report.report({ say });
  keep(report.name, { figures }, tables);
}
if (scenario) {
  const prepared = await scenario.prepare({ seconds: Number(values.seconds) });
  try {
    const measured = await measure(prepared, {
      runs: Number(values.runs),
      warmUps: Number(values['warm-ups']),
      say,
    });
    keep(scenario.name, { measured }, table(measured));
  } finally {
    await prepared.stop();
  }
}
process.exit(0);

/** Prints the tables and keeps them with the figures and the machine. */
function keep(of: string, figures: object, tables: string): void {
  const folder = join(root, '.voc/bench');
  mkdirSync(folder, { recursive: true });
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  writeFileSync(join(folder, `${of}.json`), JSON.stringify({ scenario: of, machine, ...figures }, null, 2));
  writeFileSync(join(folder, `${of}.md`), `${tables}\n`);
  say(`\n${tables}\n\nKept in .voc/bench/${of}.json and .md`);
}
