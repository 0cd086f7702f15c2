/** Sends a file in pieces; after a lost connection it goes on by itself, after a reload when the file is chosen again (tus). */
import { defaultOptions, type DetailedError, Upload, type PreviousUpload } from 'tus-js-client';
import { Problem, problemFrom } from '../api/problem.js';
import { removePreset, savePreset } from './imports.api.js';
import type { Mapping } from './mapping.js';

const UPLOADS = '/api/v1/uploads';
const PIECE_BYTES = 8 << 20;
const RETRY_DELAYS_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
/** A longer mapping doesn't fit into the headers that begin an upload. */
const MAX_MAPPING_BYTES = 6_000;
/** The hub forgets an upload this long after its last byte. */
const KEPT_MS = 24 * 3_600_000;

export interface SendCalls {
  onProgress: (sent: number, total: number) => void;
  /** All is there: the id of the import. */
  onDone: (importId: string) => void;
  onFailed: (problem: Problem) => void;
}

/** An upload that was begun in this browser and didn't end. */
export interface Unfinished {
  fileName: string;
  size: number;
  /** Bytes that the hub has. */
  sent: number;
  begunAt: string;
  previous: PreviousUpload;
}

/** The same file, unchanged. */
const fingerprint = (file: File): Promise<string> =>
  Promise.resolve(`voc-${file.name}-${file.size}-${file.lastModified}`);

const memory = () => {
  const { urlStorage } = defaultOptions;
  if (!urlStorage) throw new Error('the browser keeps nothing');
  return urlStorage;
};

/** The upload of a file. `metadata` say what the file means; those of a `previous` one are with the hub already. */
export function uploadOf(
  file: File,
  from: { metadata: Record<string, string> } | { previous: PreviousUpload },
  { onProgress, onDone, onFailed }: SendCalls,
): Upload {
  const upload: Upload = new Upload(file, {
    endpoint: UPLOADS,
    metadata: 'previous' in from ? from.previous.metadata : { filename: file.name, ...from.metadata },
    chunkSize: PIECE_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    removeFingerprintOnSuccess: true,
    fingerprint,
    onProgress,
    onSuccess: () => onDone(idOf(upload.url)),
    onError: (error) => onFailed(problemOf(error)),
  });
  if ('previous' in from) upload.resumeFromPreviousUpload(from.previous);
  return upload;
}

/** What an upload is told of the mapping. `done` clears away what was needed for that. */
export async function metadataOf(
  mapping: Mapping,
  fileName: string,
): Promise<{ metadata: Record<string, string>; done: () => void }> {
  const json = JSON.stringify(mapping);
  if (new TextEncoder().encode(json).length <= MAX_MAPPING_BYTES)
    return { metadata: { mapping: json }, done: () => undefined };
  const { id } = await savePreset(fileName.slice(0, 200), mapping);
  // An import has the mapping itself, so the preset was needed for the beginning only.
  return { metadata: { preset: id }, done: () => void removePreset(id).catch(() => undefined) };
}

/** The unfinished upload of this very file, if the hub has it still. */
export async function unfinishedOf(file: File): Promise<Unfinished | undefined> {
  const kept = await memory().findUploadsByFingerprint(await fingerprint(file));
  return (await Promise.all(kept.map(asked))).find((it) => it !== undefined);
}

/** All unfinished uploads of this browser that the hub has still, the newest first. */
export async function allUnfinished(): Promise<Unfinished[]> {
  const kept = await memory().findAllUploads();
  const found = (await Promise.all(kept.map(asked))).filter((it) => it !== undefined);
  return found.sort((a, b) => b.begunAt.localeCompare(a.begunAt));
}

/** Ends an unfinished upload for good; nothing of it is left. */
export async function giveUp({ previous }: Unfinished): Promise<void> {
  await memory().removeUpload(previous.urlStorageKey);
  if (previous.uploadUrl) await Upload.terminate(previous.uploadUrl);
}

/** Asks the hub how far it is; what it doesn't know any more is forgotten here too. */
async function asked(previous: PreviousUpload): Promise<Unfinished | undefined> {
  const url = previous.uploadUrl;
  if (!url || new URL(url, location.href).pathname.indexOf(UPLOADS) !== 0) return undefined;
  const begun = new Date(previous.creationTime);
  const answer = await fetch(url, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } }).catch(
    () => undefined,
  );
  const gone = answer !== undefined && [400, 404, 410].includes(answer.status);
  const sent = Number(answer?.headers.get('upload-offset') ?? NaN);
  if (gone || (answer?.ok && sent === previous.size) || Date.now() - begun.getTime() > 30 * KEPT_MS) {
    await memory().removeUpload(previous.urlStorageKey);
    return undefined;
  }
  if (!answer?.ok || Number.isNaN(sent)) return undefined;
  const { filename = '' } = previous.metadata;
  return { fileName: filename, size: previous.size ?? 0, sent, begunAt: begun.toISOString(), previous };
}

const idOf = (url: string | null): string => url?.split('/').at(-1) ?? '';

function problemOf(error: Error | DetailedError): Problem {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return new Problem(0, 'unreachable', '', '');
  return problemFrom(response.getStatus(), response.getBody(), response.getHeader('retry-after') ?? null);
}
