// A short task of the hub: opens the first workspace, writes its access file, and fills it with the sample once.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { factId } from '@voc/contracts';
import { IDENTITY_HEADER, signIdentity } from '@voc/service';
import type { Access } from './access.file.js';
import { readJson, writeJson } from './private.file.js';

interface ImportState {
  id: string;
  state: string;
  counts?: { read: number; accepted: number };
  /** Items of this import that search finds. */
  searchable?: number | null;
  problem?: { detail?: string } | string;
}

const importWithinMs = 180_000;
const BATCH = 'application/cloudevents-batch+json';

const {
  HUB_DIR: dir = '.',
  GATEWAY_URL: url = '',
  INTERNAL_SECRET: secret = '',
  WORKSPACE_EMAIL: email = '',
  // The same at every try, so that a task that was interrupted doesn't open a second workspace.
  WORKSPACE_ID: id = factId('workspace', email),
  WORKSPACE_PASSWORD: password = '',
  SAMPLE_DIR: sample = '',
} = process.env;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function call<T>(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: BodyInit,
): Promise<T> {
  const request = { method, headers, ...(body !== undefined && { body }) };
  const response = await fetch(`${url}${path}`, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 600)}`);
  return JSON.parse(text) as T;
}

/** Makes the workspace or finds it, and resolves to its API key. */
async function open(): Promise<string> {
  const identity = { workspaceId: id, actor: { kind: 'service' as const, id: 'hub' }, scopes: ['admin'] };
  const headers = { 'content-type': 'application/json', [IDENTITY_HEADER]: signIdentity(identity, secret) };
  const body = {
    id,
    name: 'Sample workspace',
    locale: 'en',
    email,
    password,
    apiKeyName: 'Sample workspace',
  };
  const { apiKey } = await call<{ apiKey: string }>(
    'POST',
    '/internal/workspaces',
    headers,
    JSON.stringify(body),
  );
  return apiKey;
}

async function importFile(file: string, authorization: string): Promise<void> {
  const form = new FormData();
  form.set('mapping', await readFile(join(sample, file.replace(/\.\w+$/, '.mapping.json')), 'utf8'));
  form.set('file', new Blob([await readFile(join(sample, file))]), file);
  const headers = { authorization };
  let current = await call<ImportState>('POST', '/api/v1/imports', headers, form);
  const deadline = Date.now() + importWithinMs;
  const goesOn = ({ state, counts, searchable }: ImportState) =>
    state === 'queued' ||
    state === 'running' ||
    (state === 'completed' && (searchable ?? 0) < (counts?.accepted ?? 0));
  while (goesOn(current)) {
    if (Date.now() > deadline) throw new Error(`not all of ${file} can be searched yet`);
    await delay(250);
    current = await call<ImportState>('GET', `/api/v1/imports/${current.id}`, headers);
    say(`${file}: ${current.searchable ?? 0} of ${current.counts?.read ?? 0} rows can be searched`);
  }
  if (current.state !== 'completed') {
    throw new Error(
      `the import of ${file} ended as ${current.state}: ${JSON.stringify(current.problem ?? '')}`,
    );
  }
}

/** Imports every file that has a mapping beside it, then publishes the surveys and sends the events that trigger them; what was done before is left out. */
async function fill(authorization: string): Promise<void> {
  const record = join(dir, 'sample.json');
  const done = new Set((await readJson<string[]>(record)) ?? []);
  const finish = async (name: string) => {
    done.add(name);
    await writeJson(record, [...done]);
  };
  const files = await readdir(sample).catch((): string[] => []);
  for (const file of files.filter((name) => /\.(csv|jsonl)$/.test(name)).sort()) {
    if (done.has(file) || !files.includes(file.replace(/\.\w+$/, '.mapping.json'))) continue;
    await importFile(file, authorization);
    await finish(file);
  }
  const headers = { authorization, 'content-type': 'application/json' };
  const surveys = (await readJson<object[]>(join(sample, 'surveys.json'))) ?? [];
  for (const [index, survey] of surveys.entries()) {
    const name = `survey ${index + 1}`;
    if (done.has(name)) continue;
    say(name);
    // A start that was interrupted right here must not publish the survey a second time.
    const key = { 'idempotency-key': `${id}:${name}` };
    await call('POST', '/api/v1/surveys', { ...headers, ...key }, JSON.stringify(survey));
    await finish(name);
  }
  if (done.has('whole')) return;
  const events = await readFile(join(sample, 'events.json'), 'utf8');
  await call('POST', '/api/v1/events', { ...headers, 'content-type': BATCH }, events);
  await finish('whole');
}

const file = join(dir, 'access.json');
const kept = await readJson<Access>(file);
// The key is known only now: the gateway keeps nothing but its hash.
const apiKey = kept?.apiKey ?? (await open());
await writeJson(file, { url, apiKey, email, password } satisfies Access);
// A sample that can't be loaded is a pity, not a reason to stop the hub.
if (sample)
  await fill(`Bearer ${apiKey}`).catch((error: unknown) =>
    say(`! the sample was not loaded whole: ${String(error)}`),
  );
process.exit(0);
