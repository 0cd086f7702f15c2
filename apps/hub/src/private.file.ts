// Small JSON files in the data folder that only their owner may read, written whole or not at all.
import { readFile, rename, writeFile } from 'node:fs/promises';

/** The parsed file, or undefined when there is none. @throws when it is there and is not JSON */
export async function readJson<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Writes beside the file and renames, so that a reader never sees half of it. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(part, file);
}
