// Small JSON files in the data folder that only their owner may read, written whole or not at all.
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** The parsed file, or undefined when there is none. @throws when it is there and is not JSON */
export async function readJson<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Writes beside the file and renames, so that a reader never sees half of it. Readable by its owner only unless told. */
export async function writeJson(file: string, value: unknown, mode = 0o600): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, `${JSON.stringify(value, null, 2)}\n`, { mode });
  await rename(part, file);
}
