/** Tells by its first bytes whether a file is packed, a workbook or text. */

/** `zip` may be an archive or a workbook; its entries say which. */
export type FileKind = 'gzip' | 'zip' | 'text';

const FOREIGN: { magic: Buffer; name: string }[] = [
  {
    magic: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    name: 'an Excel file of before 2007 (.xls), or one with a password',
  },
  { magic: Buffer.from('%PDF'), name: 'a PDF' },
  { magic: Buffer.from('Rar!'), name: 'a RAR archive' },
  { magic: Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), name: 'a 7z archive' },
  { magic: Buffer.from('BZh'), name: 'packed with bzip2' },
  { magic: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), name: 'packed with xz' },
  { magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), name: 'packed with zstd' },
  { magic: Buffer.from('PAR1'), name: 'a Parquet file' },
];

export function kindOf(head: Buffer): FileKind {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip';
  return 'text';
}

/** What a file is that isn't read, in words; undefined for what may be a table. */
export function foreignKind(head: Buffer): string | undefined {
  return FOREIGN.find(({ magic }) => head.subarray(0, magic.length).equals(magic))?.name;
}
