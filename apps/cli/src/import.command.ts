/** `voc import FILE`: uploads a file, follows its import until what came in is found by search, and says how it went. */
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type components, type HubAddress, importEvents, vocClient } from '@voc/client';
import type { Command } from 'commander';
import { Failure, FAILED, ROWS_REFUSED, said, USAGE } from './failure.js';
import { type AddressOptions, hubAddress } from './hub.address.js';
import { ProgressDisplay } from './progress.display.js';
import { type Meaning, sendFile } from './resumable.upload.js';

interface ImportOptions extends AddressOptions {
  preset?: string;
  mapping?: string;
  mappingOf?: string;
  rejected?: string;
  json?: boolean;
}

type Details = components['schemas']['ImportDetails'];

/** For so long after its end an import is watched until search finds it. */
const SEARCHABLE_WITHIN_MS = 60_000;
const LOOK_MS = 500;
const whole = new Intl.NumberFormat('en');

export function addImport(program: Command): void {
  program
    .command('import')
    .description('Imports a file of feedback: CSV, TSV, JSON Lines or XLSX, also packed with gzip or zip.')
    .argument('<file>', 'the file')
    .option('-p, --preset <name>', 'what the columns mean: a preset of the hub')
    .option('-m, --mapping <file>', 'what the columns mean: a mapping as JSON in this file')
    .option('--mapping-of <import>', 'what the columns mean: as in that earlier import, for a corrected file')
    .option('-r, --rejected <file>', 'save the rows that were refused, with reasons, to this file')
    .option('--url <address>', 'address of the hub; VOC_URL, or the hub of this folder, unless given')
    .option('--key <key>', 'API key; VOC_API_KEY, or the one of the hub of this folder, unless given')
    .option('--json', 'print the result as JSON and nothing else')
    .addHelpText(
      'after',
      `
Where an upload breaks off, the same command goes on with it.

Exit codes: 0 everything was taken, 1 the import failed or the hub refused it,
2 the command was called wrongly, 3 done, but rows were refused.

Example: voc import reviews.csv --preset generic-reviews --rejected refused.csv`,
    )
    .action(importFile);
}

async function importFile(path: string, options: ImportOptions): Promise<void> {
  const meaning = await meaningOf(options);
  const stats = await stat(path).catch((error: Error) => {
    throw new Failure(`The file can't be read: ${error.message}`, USAGE);
  });
  if (!stats.isFile()) throw new Failure(`${path} is not a file.`, USAGE);
  const hub = await hubAddress(options);
  const display = new ProgressDisplay(!options.json);
  try {
    const id = await sendFile(hub, { path, stats }, meaning, (done) =>
      display.show({ step: 'Uploading', total: stats.size, done, note: '' }),
    );
    await follow(hub, id, display);
    const details = await untilSearchable(hub, id, display);
    if (options.rejected !== undefined && details.counts.rejected > 0)
      await saveRejected(hub, id, options.rejected);
    display.end();
    tell(details, options);
  } finally {
    display.end();
  }
}

/** @throws Failure unless exactly one of the options says it */
async function meaningOf({ preset, mapping, mappingOf }: ImportOptions): Promise<Meaning> {
  if ([preset, mapping, mappingOf].filter((it) => it !== undefined).length !== 1)
    throw new Failure('Say what the columns mean by one of --preset, --mapping and --mapping-of.', USAGE);
  if (preset !== undefined) return { preset };
  if (mappingOf !== undefined) return { mappingOf };
  const text = await readFile(mapping ?? '', 'utf8').catch((error: Error) => {
    throw new Failure(`The mapping can't be read: ${error.message}`, USAGE);
  });
  try {
    return { mapping: JSON.stringify(JSON.parse(text)) };
  } catch (error) {
    throw new Failure(`The mapping is not JSON: ${(error as Error).message}`, USAGE);
  }
}

async function follow(hub: HubAddress, id: string, display: ProgressDisplay): Promise<void> {
  for await (const { progress } of importEvents(hub, id)) {
    const { counts, bytes, rowsPerSecond, secondsLeft, state, waiting } = progress;
    const left = secondsLeft === undefined ? '' : `, ${whole.format(secondsLeft)} s left`;
    const pace = state === 'paused' ? 'paused' : `${whole.format(rowsPerSecond)} rows/s${left}`;
    const note = `${whole.format(counts.read)} rows, ${waiting ?? pace}`;
    display.show({ step: 'Importing', total: bytes.total, done: bytes.done, note });
  }
}

/** The import as it is when search finds what it brought, or after a minute. */
async function untilSearchable(hub: HubAddress, id: string, display: ProgressDisplay): Promise<Details> {
  const client = vocClient(hub);
  for (const began = Date.now(); ; await pause(LOOK_MS)) {
    const { data, error } = await client.GET('/api/v1/imports/{id}', { params: { path: { id } } });
    if (!data) throw new Failure(`The hub does not tell how the import went: ${said(error)}`);
    const { accepted, updated } = data.counts;
    const wanted = accepted > 0 ? accepted : Math.min(updated, 1);
    const { searchable } = data;
    const found = searchable === null || searchable >= wanted;
    if (data.state !== 'completed' || found || Date.now() - began > SEARCHABLE_WITHIN_MS) return data;
    display.show({ step: 'Indexing', total: wanted, done: searchable ?? 0, note: '' });
  }
}

async function saveRejected(hub: HubAddress, id: string, path: string): Promise<void> {
  const { data, error } = await vocClient(hub).GET('/api/v1/imports/{id}/rejected.csv', {
    params: { path: { id } },
    parseAs: 'stream',
  });
  if (!data) throw new Failure(`The refused rows can't be had: ${said(error)}`);
  const content = Readable.fromWeb(data as Parameters<typeof Readable.fromWeb>[0]);
  await pipeline(content, createWriteStream(path)).catch((cause: Error) => {
    throw new Failure(`The refused rows can't be saved: ${cause.message}`, USAGE);
  });
}

function tell(details: Details, { json, rejected }: ImportOptions): void {
  const { counts, state, searchable, problem } = details;
  if (json) process.stdout.write(`${JSON.stringify(details)}\n`);
  else {
    const lines = [
      `${details.fileName}: ${state}, import ${details.id}`,
      ...(['read', 'accepted', 'updated', 'duplicate', 'rejected'] as const).map(
        (name) => `  ${name.padEnd(10)} ${whole.format(counts[name])}`,
      ),
      ...(searchable === null ? [] : [`  ${'searchable'.padEnd(10)} ${whole.format(searchable)}`]),
      ...(problem ? [`  ${said(problem)}`] : []),
      ...details.errors.slice(0, 5).map((it) => `  line ${it.line}: ${it.reason}`),
      ...(counts.rejected > 0 && rejected !== undefined ? [`  Refused rows are in ${rejected}.`] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (state !== 'completed') process.exitCode = FAILED;
  else if (counts.rejected > 0) process.exitCode = ROWS_REFUSED;
}
