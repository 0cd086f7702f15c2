/** The part of a file by which the hub can tell what it is: the beginning, but archives and workbooks whole. */

const HEAD_BYTES = 1 << 20;
/** Enough to try a changed mapping, and quick to send again. */
const TRIAL_BYTES = 256 << 10;
const MAX_WHOLE_BYTES = 10 << 20;

export interface FileHead {
  /** To find out what the file is. */
  look: Blob;
  /** To try a mapping. */
  trial: Blob;
  cut: { look: boolean; trial: boolean };
}

/** Undefined where the file has to be seen whole and is too large for that. */
export async function headOf(file: File): Promise<FileHead | undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isArchive = first === 0x50 && second === 0x4b;
  if (isArchive && file.size > MAX_WHOLE_BYTES) return undefined;
  if (isArchive) return { look: file, trial: file, cut: { look: false, trial: false } };
  return {
    look: file.slice(0, HEAD_BYTES),
    trial: file.slice(0, TRIAL_BYTES),
    cut: { look: file.size > HEAD_BYTES, trial: file.size > TRIAL_BYTES },
  };
}
