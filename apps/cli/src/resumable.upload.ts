/** Sends a file in pieces, and goes on where it stopped: after a lost connection by itself, after a break when asked again. */
import { createReadStream } from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { HubAddress } from '@voc/client';
import { DetailedError, Upload } from 'tus-js-client';
import { Failure, said } from './failure.js';
import { UploadMemory } from './upload.memory.js';

const PIECE_BYTES = 8 << 20;
const RETRY_DELAYS_MS = [0, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000];

/** What the file means: one of the three. */
export type Meaning = { preset: string } | { mapping: string } | { mappingOf: string };

/**
 * Resolves with the id of the import once all is there. `onProgress`: bytes sent so far.
 * @throws Failure with what the hub said
 */
export async function sendFile(
  hub: HubAddress,
  file: { path: string; stats: Stats },
  meaning: Meaning,
  onProgress: (bytes: number) => void,
): Promise<string> {
  const { path, stats } = file;
  return new Promise((done, failed) => {
    const upload = new Upload(createReadStream(path), {
      endpoint: new URL('/api/v1/uploads', hub.url).href,
      headers: { authorization: `Bearer ${hub.apiKey}` },
      metadata: { filename: basename(path), ...meaning },
      uploadSize: stats.size,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      urlStorage: new UploadMemory(),
      removeFingerprintOnSuccess: true,
      // The same file for another purpose, or changed since, is another upload.
      fingerprint: async () => JSON.stringify([hub.url, resolve(path), stats.size, stats.mtimeMs, meaning]),
      onProgress,
      onSuccess: () => done(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => failed(new Failure(reasonOf(error, hub.url))),
    });
    void upload.findPreviousUploads().then(([previous]) => {
      if (previous) upload.resumeFromPreviousUpload(previous);
      upload.start();
    }, failed);
  });
}

function reasonOf(error: Error | DetailedError, url: string): string {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response) return `The hub at ${url} can't be reached: ${causeOf(error)}`;
  return said(response.getBody()) || `The hub answered ${response.getStatus()}.`;
}

function causeOf(error: Error | DetailedError): string {
  const cause = 'causingError' in error ? error.causingError : undefined;
  return (cause as Error | undefined)?.message || error.message;
}
