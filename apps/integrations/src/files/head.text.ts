/** Looks into the beginning of a file, through what it is packed in, as far as that can be done without the rest. */
import { sourceOf } from './byte.source.js';
import { kindOf } from './file.kind.js';
import { MAX_RATIO } from './file.limits.js';
import { encodingOf, type FileHints, type FileNature, HEAD_BYTES, nextStep } from './prepared.file.js';

/** The beginning of a file's text in UTF-8. `cut`: there is more than that. */
export interface HeadText {
  text: Buffer;
  nature: FileNature;
  cut: boolean;
}

/** A workbook that unpacks to more takes too long for somebody who waits. */
const LIMITS = { maxBytes: 64 << 20, maxRatio: MAX_RATIO };

/**
 * Undefined where only the whole file would tell: archives and workbooks end with their table of contents.
 * @throws FileProblem
 */
export async function headText(head: Buffer, hints: FileHints, cut: boolean): Promise<HeadText | undefined> {
  let current = { bytes: head, cut };
  let nature: FileNature = { layers: [], form: 'text', encoding: 'utf-8' };
  for (;;) {
    if (current.cut && kindOf(current.bytes) === 'zip') return undefined;
    const source = sourceOf(current.bytes);
    const step = await nextStep(source, hints, LIMITS, { layers: nature.layers, cut: current.cut });
    if (!step) {
      const { encoding } = encodingOf(current.bytes, hints);
      return { text: current.bytes, nature: { ...nature, encoding }, cut: current.cut };
    }
    const { bytes, cut: more } = await beginning(step.bytes, step.done ? HEAD_BYTES : LIMITS.maxBytes);
    current = { bytes, cut: current.cut || more };
    nature = step.nature;
    if (step.done) return { text: bytes, nature, cut: current.cut };
  }
}

async function beginning(
  pieces: AsyncIterable<Buffer>,
  most: number,
): Promise<{ bytes: Buffer; cut: boolean }> {
  const taken: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    taken.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  return { bytes: Buffer.concat(taken).subarray(0, most), cut: length > most };
}
