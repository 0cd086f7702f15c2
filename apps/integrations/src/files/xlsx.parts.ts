/** The parts of a workbook besides its sheets: which sheets there are, which numbers are dates, the shared texts. */
import { MAX_SHARED_BYTES, MAX_SHARED_TEXTS, type UnpackLimits } from './file.limits.js';
import { FileProblem } from './file.problem.js';
import { readWholeXml } from './xml.reading.js';
import type { ZipArchive } from './zip.reading.js';

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Name of its entry in the archive. */
  entry: string;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days count from 1904 instead of 1900. */
  from1904: boolean;
}

export async function readWorkbook(zip: ZipArchive, limits: UnpackLimits): Promise<Workbook> {
  const targets = new Map<string, string>();
  const links = 'xl/_rels/workbook.xml.rels';
  if (zip.names.includes(links)) {
    await readWholeXml(zip.read(links, limits), {
      open(name, { Id, Target }) {
        if (name === 'Relationship' && Id && Target) targets.set(Id, entryOf(Target));
      },
    });
  }
  const workbook: Workbook = { sheets: [], from1904: false };
  await readWholeXml(zip.read('xl/workbook.xml', limits), {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const link = Object.entries(attributes).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1];
      const entry = targets.get(link ?? '') ?? `xl/worksheets/sheet${workbook.sheets.length + 1}.xml`;
      workbook.sheets.push({
        name: attributes['name'] ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        entry,
      });
    },
  });
  return workbook;
}

/** Targets are relative to `xl/`, or absolute within the archive. */
function entryOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** The sheet of that name, or the first that a person sees. */
export function sheetOf({ sheets }: Workbook, wanted: string | undefined): Sheet {
  const found =
    wanted === undefined
      ? (sheets.find((it) => !it.hidden) ?? sheets[0])
      : sheets.find((it) => it.name === wanted);
  if (found) return found;
  const names = sheets.slice(0, 20).map((it) => `"${it.name.slice(0, 60)}"`);
  throw new FileProblem(
    'no_such_sheet',
    `The workbook has no such sheet; it has ${names.join(', ') || 'none'}.`,
  );
}

/** For each cell style, by its number, whether it shows a number as a date. */
export async function readDateStyles(zip: ZipArchive, limits: UnpackLimits): Promise<boolean[]> {
  const entry = 'xl/styles.xml';
  if (!zip.names.includes(entry)) return [];
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  await readWholeXml(zip.read(entry, limits), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles.map((id) => {
    const format = formats.get(id);
    return format === undefined ? isBuiltInDate(id) : isDateFormat(format);
  });
}

/** Formats that every reader knows by number alone: dates and times, those of East Asian locales included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** A format with days, months, years or hours outside quotes; `[h]:mm` is a duration, not a date. */
export function isDateFormat(format: string): boolean {
  if (/\[(h+|m+|s+)\]/i.test(format)) return false;
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/general/gi, '');
  return /[dmyhs]/i.test(bare.split(';')[0] ?? '');
}

/** The texts that cells point to, kept as bytes outside the heap. */
export class SharedTexts {
  private readonly blocks: Buffer[] = [];
  /** For each text: number of its block, start and end in it. */
  private readonly places: number[] = [];
  private filled = 0;
  private total = 0;

  get(index: number): string {
    const [block = 0, start = 0, end = 0] = this.places.slice(index * 3, index * 3 + 3);
    return this.blocks[block]?.toString('utf8', start, end) ?? '';
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.total += length;
    if (this.total > MAX_SHARED_BYTES || this.places.length >= 3 * MAX_SHARED_TEXTS) {
      throw new FileProblem(
        'cells_too_large',
        `The texts of the workbook take more than ${MAX_SHARED_BYTES} bytes together; save the table as CSV, which may have any length.`,
      );
    }
    let block = this.blocks.at(-1);
    if (!block || this.filled + length > block.length) {
      block = Buffer.allocUnsafe(Math.max(length, 1 << 20));
      this.blocks.push(block);
      this.filled = 0;
    }
    block.write(text, this.filled);
    this.places.push(this.blocks.length - 1, this.filled, this.filled + length);
    this.filled += length;
  }
}

export async function readSharedTexts(zip: ZipArchive, limits: UnpackLimits): Promise<SharedTexts> {
  const texts = new SharedTexts();
  const entry = zip.names.find((name) => name.toLowerCase() === 'xl/sharedstrings.xml');
  if (entry === undefined) return texts;
  const collected = textCollector();
  await readWholeXml(zip.read(entry, limits), {
    open: (name) => collected.open(name),
    text: (text) => collected.text(text),
    close(name) {
      collected.close(name);
      if (name === 'si') texts.add(collected.take());
    },
  });
  return texts;
}

/** Puts the runs of a rich text together; readings (`rPh`) stand beside the text and are no part of it. */
export function textCollector() {
  let parts = '';
  let inText = false;
  let inReading = false;
  return {
    open(name: string): void {
      if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text(text: string): void {
      if (inText) parts += text;
    },
    close(name: string): void {
      if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
    take(): string {
      const text = parts.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      parts = '';
      return text;
    },
  };
}
