// Writes docs/reference/configuration.md, the variables of each service, from their schemas: `node tools/configuration.mjs`,
// after a build. With --check it compares instead, and fails where the file is old.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { baseConfig } from '../libs/service/dist/index.js';

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/reference/configuration.md');
const command = 'node tools/configuration.mjs';

/** Each service's file with its schema, the only one that the file exports. */
const services = {
  gateway: 'gateway.config',
  integrations: 'integrations.config',
  'text-analytics': 'text-analytics.config',
  repository: 'repository.config',
  metrics: 'metrics.config',
  'survey-delivery': 'config',
  'response-ingestion': 'config',
};

async function schemaOf(app, file) {
  const [schema] = Object.values(await import(join(root, 'apps', app, 'dist/src', `${file}.js`)));
  return schema;
}

/** The sentence of a variable, also where `.required()` or `.default()` was put round it later. */
const sentenceOf = (type) => type.description ?? sentenceOf(type._zod.def.innerType ?? type._zod.def.in);

function defaultOf(type) {
  const { type: kind, defaultValue, innerType, in: taken } = type._zod.def;
  if (kind === 'default') return defaultValue === '' ? 'empty' : `\`${defaultValue}\``;
  if (kind === 'optional') return 'optional';
  const inner = kind === 'nonoptional' ? undefined : (innerType ?? taken);
  return inner ? defaultOf(inner) : '**needed**';
}

function table(variables) {
  const rows = variables.map(([name, type]) => `| \`${name}\` | ${defaultOf(type)} | ${sentenceOf(type)} |`);
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

async function document() {
  const common = Object.entries(baseConfig.shape);
  const parts = [
    '# Configuration',
    `Written by \`${command}\` from the services' own schemas. \`npm start\` sets all of it; outside of it each service reads its environment, and one that can't start names every variable that is missing or wrong.`,
    '## Every service',
    table(common),
  ];
  for (const [app, file] of Object.entries(services)) {
    const shape = (await schemaOf(app, file)).shape;
    const own = Object.entries(shape).filter(([name]) => !(name in baseConfig.shape));
    const needed = common
      .map(([name]) => name)
      .filter((name) => defaultOf(shape[name]) !== defaultOf(baseConfig.shape[name]));
    parts.push(`## ${app}`);
    if (needed.length > 0) parts.push(`Needs ${needed.map((name) => `\`${name}\``).join(' and ')} too.`);
    if (own.length > 0) parts.push(table(own));
  }
  return format(parts.join('\n\n'), { ...(await resolveConfig(target)), filepath: target });
}

const text = await document();
if (!process.argv.includes('--check')) await writeFile(target, text);
else if (text !== (await readFile(target, 'utf8').catch(() => ''))) {
  console.error(`docs/reference/configuration.md is old: run ${command}`);
  process.exit(1);
}
