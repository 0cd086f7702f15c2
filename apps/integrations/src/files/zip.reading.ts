/** Reads zip archives from any place of a file, without unpacking anything to disk: names never become paths. */
import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { bounded, MAX_ENTRIES, type UnpackLimits } from './file.limits.js';
import { type ByteSource, piecesFrom } from './byte.source.js';
import { FileProblem } from './file.problem.js';

/** An open archive: its entries by name, and what is in them. */
export interface ZipArchive {
  names: readonly string[];
  /** @throws FileProblem where there is no such entry, or it can't be unpacked. */
  read(name: string, limits: UnpackLimits): AsyncGenerator<Buffer>;
}

class SourceReader extends RandomAccessReader {
  /** What reading the file itself threw; it must not pass for a damaged archive. */
  failure: unknown;

  constructor(private readonly source: ByteSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.range(start, end));
  }

  private async *range(start: number, end: number): AsyncGenerator<Buffer> {
    try {
      yield* piecesFrom(this.source, start, end);
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}

/** @throws FileProblem for what isn't a whole, plain zip archive. */
export async function openZip(source: ByteSource): Promise<ZipArchive> {
  const reader = new SourceReader(source);
  const entries = new Map<string, Entry>();
  let file: ZipFile;
  try {
    file = await fromRandomAccessReaderPromise(reader, source.size, { autoClose: false });
    if (file.entryCount > MAX_ENTRIES) {
      throw new FileProblem('too_many_entries', `The archive has more than ${MAX_ENTRIES} entries.`);
    }
    for await (const entry of file.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    throw told(error, reader);
  }
  async function* read(name: string, limits: UnpackLimits): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw new FileProblem('broken_file', `The archive has no entry "${name.slice(0, 100)}".`);
    if (entry.isEncrypted()) {
      throw new FileProblem('encrypted_file', 'The archive is protected by a password; send it without one.');
    }
    try {
      const content = await file.openReadStreamPromise(entry);
      yield* bounded(content, () => entry.compressedSize, limits);
    } catch (error) {
      throw told(error, reader);
    }
  }
  return { names: [...entries.keys()], read };
}

function told(error: unknown, { failure }: SourceReader): unknown {
  if (failure !== undefined) return failure;
  if (error instanceof FileProblem) return error;
  const reason = error instanceof Error ? error.message.slice(0, 200) : '';
  return new FileProblem('broken_file', `The zip archive can't be read: ${reason}`);
}

const WORKBOOK = 'xl/workbook.xml';

/** True for a workbook of Excel, which is an archive of XML files. */
export const isWorkbook = ({ names }: ZipArchive): boolean => names.includes(WORKBOOK);

/**
 * The one file of data in an archive; folders, hidden files and what macOS adds are passed over.
 * @throws FileProblem where there is none, or more than one: whose columns would the mapping mean?
 */
export function onlyDataFile({ names }: ZipArchive): string {
  const files = names.filter(
    (name) => !name.endsWith('/') && !name.startsWith('__MACOSX/') && !/(^|\/)\.[^/]*$/.test(name),
  );
  const [only] = files;
  if (only !== undefined && files.length === 1) return only;
  if (files.some((name) => name.endsWith('.xml')) && files.includes('mimetype')) {
    throw new FileProblem(
      'unsupported_format',
      'OpenDocument files are not read; save the table as XLSX or CSV.',
    );
  }
  throw files.length === 0
    ? new FileProblem('no_data_in_archive', 'The archive has no file in it.')
    : new FileProblem(
        'too_many_entries',
        `The archive has ${files.length} files (${files
          .slice(0, 5)
          .map((it) => `"${it.slice(0, 60)}"`)
          .join(', ')}${files.length > 5 ? ' …' : ''}); send one file at a time.`,
      );
}
