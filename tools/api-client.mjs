// Writes the types of the hub's HTTP API for libs/client from what the built services say of themselves, without starting
// them: `node tools/api-client.mjs`, after a build. With --check it compares instead, and fails where the file is old.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const target = join(root, 'libs/client/src/api.types.ts');
const command = 'node tools/api-client.mjs';

const secret = randomBytes(32).toString('base64');
/** What services must be given before they say anything; none of it is used. */
const environment = {
  KAFKA_BROKERS: '127.0.0.1:1',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  ELASTICSEARCH_URL: 'http://127.0.0.1:1',
  PUBLIC_URL: 'http://127.0.0.1:1',
  INTERNAL_SECRET: secret,
  ENCRYPTION_KEY: secret,
  LOG_LEVEL: 'fatal',
};

const dist = (app, file) => import(join(root, 'apps', app, 'dist/src', `${file}.js`));

/** The service's document, as GET /openapi.json gives it: paths and schemas. */
async function documentOf(module) {
  // In this mode Nest knows all controllers and makes none of what they need.
  const app = await NestFactory.create(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return SwaggerModule.createDocument(app, new DocumentBuilder().build());
}

async function documents() {
  const { loadConfig } = await import('@voc/service');
  const { documented } = await dist('gateway', 'edge/proxy.routes');
  const addresses = Object.fromEntries(Object.values(documented).map((name) => [name, 'http://127.0.0.1:1']));
  const result = new Map();
  for (const name of ['gateway', ...Object.keys(documented)]) {
    const [config, module] = await Promise.all([configOf(name), moduleOf(name)]);
    result.set(name, await documentOf(module(loadConfig(config, { ...environment, ...addresses }))));
  }
  return result;
}

/** The only schema that the service's config file exports. */
async function configOf(name) {
  const exported = await dist(name, 'config').catch(() => dist(name, `${name}.config`));
  return Object.values(exported).find((it) => typeof it?.safeParse === 'function');
}

async function moduleOf(name) {
  const exported = await dist(name, 'app.module').catch(() => dist(name, `${name}.module`));
  const module = Object.values(exported).find((it) => typeof (it?.forRoot ?? it?.with) === 'function');
  return (config) => (module.forRoot ?? module.with).call(module, config);
}

const { mergeDocuments } = await dist('gateway', 'edge/openapi.merge');
const types = astToString(await openapiTS(mergeDocuments(await documents())));
const source = `/** The hub's HTTP API as types; written by \`${command}\`, never by hand. */\n${types}`;
const text = await format(source, { ...(await resolveConfig(target)), parser: 'typescript' });

if (!process.argv.includes('--check')) await writeFile(target, text);
else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  process.stderr.write(
    `libs/client/src/api.types.ts is not what the services say now: run \`${command}\`.\n`,
  );
  process.exitCode = 1;
}
