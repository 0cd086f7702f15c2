/** Unpacks gzip as a stream. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { bounded, type UnpackLimits } from './file.limits.js';
import { type ByteSource, piecesFrom } from './byte.source.js';
import { FileProblem } from './file.problem.js';

/**
 * What is in a gzip file, of one or several members. `cut`: the file is the beginning of a longer one, so that its
 * missing end is no mistake.
 */
export async function* gunzip(
  source: ByteSource,
  limits: UnpackLimits,
  { cut = false } = {},
): AsyncGenerator<Buffer> {
  let consumed = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of piecesFrom(source, 0)) {
      consumed += piece.length;
      yield piece;
    }
  }
  const unpacking = createGunzip();
  let failure: Error | undefined;
  // The reader sees the error as well; what reading the file threw is told from what gzip refuses.
  pipeline(Readable.from(counted()), unpacking, (error) => (failure = error ?? undefined));
  try {
    yield* bounded(unpacking, () => consumed, limits);
  } catch (error) {
    const { code } = (failure ?? error) as NodeJS.ErrnoException;
    if (cut && code === 'Z_BUF_ERROR') return;
    if (code?.startsWith('Z_')) {
      throw new FileProblem(
        'broken_file',
        code === 'Z_BUF_ERROR'
          ? 'The gzip file ends too early; send it again.'
          : 'The gzip file is damaged and can not be unpacked.',
      );
    }
    throw failure ?? error;
  } finally {
    unpacking.destroy();
  }
}
