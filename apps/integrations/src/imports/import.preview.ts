/** Looks at the beginning of a file and says what an import of it would do; nothing is kept of it. */
import { sourceOf } from '../files/byte.source.js';
import { type HeadText, headText } from '../files/head.text.js';
import { profileOf } from './column.kinds.js';
import type { CsvRecord } from './csv.reader.js';
import { fitted, importFailed, inspectFile, type SeenFile, seeFile } from './file.inspection.js';
import type { ImportPreview } from './import-preview.dto.js';
import { ImportFailed, unfitFile, wholeFileNeeded } from './import.errors.js';
import { columnNames } from './mapping.columns.js';
import { type NamedColumn, type Proposal, proposeMapping } from './mapping.proposal.js';
import { importMapping, type ImportMapping } from './mapping.schema.js';
import { recognisePreset } from './preset.recognition.js';
import { rowBatches } from './row.batches.js';
import { rowMapper } from './row.mapping.js';
import { systemPresets } from './system.presets.js';

const ROWS_SHOWN = 20;
const PROBLEMS_SHOWN = 20;
const ROWS_TRIED = 200;
const CELL_SHOWN = 1_000;
/** So that a very wide table takes no longer than a narrow one. */
const CELLS_PROFILED = 40_000;
/** From here on the preset of a system is used unless something else is asked for; general ones say less than the values do. */
const SURE = 0.8;

/** What was sent. `cut`: there is more of the file. `mapping`: undefined where one shall be proposed. */
export interface PreviewInput {
  bytes: Buffer;
  cut: boolean;
  fileName: string;
  options: Pick<ImportMapping, 'encoding' | 'delimiter' | 'quote' | 'header' | 'sheet' | 'footer'>;
  mapping: ImportMapping | undefined;
}

/** @throws ServiceError 400 where the file can't be read, or has not the columns that a given mapping names. */
export async function previewOf(input: PreviewInput): Promise<ImportPreview> {
  try {
    const head = await headText(input.bytes, input.mapping ?? input.options, input.cut);
    if (!head) throw wholeFileNeeded();
    return await preview(withoutCutRow(head), input);
  } catch (error) {
    const told = importFailed(error);
    throw told instanceof ImportFailed ? unfitFile(told.problem) : told;
  }
}

async function preview(
  head: HeadText,
  { mapping: given, options, fileName }: PreviewInput,
): Promise<ImportPreview> {
  const source = sourceOf(head.text);
  const looked = await seeFile(source, given ?? options, head.nature);
  const preset = recognisePreset(looked);
  const ready =
    preset && preset.confidence >= SURE ? systemPresets.find((it) => it.id === preset.id) : undefined;
  const mapping = given ?? (ready && { ...importMapping.parse(ready.mapping), ...options });
  const seen = mapping ? fitted(looked, mapping).seen : looked;
  const columns = columnsOf(seen);
  const proposal = proposeMapping(columns, systemOf(fileName));
  const used = mapping ?? { ...importMapping.parse(proposal.mapping), ...options };
  const { tried, problems } = await tryRows(head, used);
  const { format, headed } = seen;
  return {
    format: head.nature.form === 'sheet' ? 'xlsx' : format.rows === 'objects' ? 'json-lines' : 'delimited',
    layers: head.nature.layers,
    encoding: head.nature.encoding,
    ...(format.rows === 'delimited' && { delimiter: format.delimiter, quote: format.quote }),
    header: headed || format.rows === 'objects',
    rows: dataOf(seen)
      .slice(0, ROWS_SHOWN)
      .map((row) => row.map((cell) => cell.slice(0, CELL_SHOWN))),
    columns: described(columns, proposal),
    mapping: given ?? ready?.mapping ?? { ...proposal.mapping, ...options },
    ...(preset && { preset }),
    tried,
    problems,
  };
}

/** The last row of a file that goes on may be half a row. */
function withoutCutRow(head: HeadText): HeadText {
  const end = head.cut ? head.text.lastIndexOf('\n') + 1 : 0;
  return end > 0 ? { ...head, text: head.text.subarray(0, end) } : head;
}

function dataOf({ records, headed, format }: SeenFile): string[][] {
  const rows: readonly CsvRecord[] = headed && format.rows !== 'objects' ? records.slice(1) : records;
  return rows.filter((it) => !it.problem).map((it) => it.fields);
}

function columnsOf(seen: SeenFile): NamedColumn[] {
  const rows = dataOf(seen).slice(0, Math.ceil(CELLS_PROFILED / Math.max(1, seen.header.length)));
  return columnNames(seen.header).map((name, index) => ({
    name,
    ...profileOf(rows.map((row) => row[index] ?? '')),
  }));
}

function described(columns: readonly NamedColumn[], proposal: Proposal): ImportPreview['columns'] {
  return columns.flatMap(({ name, kind, examples }, index) => {
    const proposed = proposal.columns[index];
    return proposed ? [{ name, kind, examples, ...proposed }] : [];
  });
}

async function tryRows(
  head: HeadText,
  mapping: ImportMapping,
): Promise<Pick<ImportPreview, 'tried' | 'problems'>> {
  const source = sourceOf(head.text);
  const file = await inspectFile(source, mapping, head.nature);
  const nobody = '00000000-0000-7000-8000-000000000000';
  const context = { workspaceId: nobody, importId: nobody, startedAt: new Date().toISOString() };
  const map = rowMapper(file.mapping, file.columns, context);
  let tried = 0;
  const problems: ImportPreview['problems'] = [];
  for await (const { rows, refused } of rowBatches(source, file, map, file.firstRow)) {
    tried += rows.length + refused.length;
    problems.push(...refused.map(({ line, code, reason }) => ({ line, code, reason })));
    if (tried >= ROWS_TRIED) break;
  }
  return { tried, problems: problems.slice(0, PROBLEMS_SHOWN) };
}

/** `orders-feedback.csv.gz` is called `orders-feedback`. */
function systemOf(fileName: string): string {
  return (
    fileName
      .replace(/(\.(csv|tsv|txt|jsonl|ndjson|json|xlsx|gz|zip))+$/i, '')
      .slice(0, 60)
      .trim() || 'file'
  );
}
