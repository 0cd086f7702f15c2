/** Remembers where unfinished uploads are, so that the same command goes on with them after a break. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { PreviousUpload, UrlStorage } from 'tus-js-client';

/** One small file per upload; it holds the upload's address and nothing of the content. */
export class UploadMemory implements UrlStorage {
  private readonly folder = join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'voc',
    'unfinished-uploads',
  );

  /** Nobody asks for all of them. */
  async findAllUploads(): Promise<PreviousUpload[]> {
    return [];
  }

  async findUploadsByFingerprint(fingerprint: string): Promise<PreviousUpload[]> {
    const path = this.path(fingerprint);
    try {
      return [{ ...(JSON.parse(await readFile(path, 'utf8')) as PreviousUpload), urlStorageKey: path }];
    } catch {
      return [];
    }
  }

  async addUpload(fingerprint: string, upload: PreviousUpload): Promise<string> {
    const path = this.path(fingerprint);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(path, JSON.stringify(upload), { mode: 0o600 });
    return path;
  }

  async removeUpload(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  private path(fingerprint: string): string {
    return join(this.folder, `${createHash('sha256').update(fingerprint).digest('hex').slice(0, 32)}.json`);
  }
}
