/** Tells which preset a file is probably for, by the names of its columns or, where those are translated, by its cells. */
import { parseNumber } from '@voc/text';
import { foldName } from './column.roles.js';
import type { SeenFile } from './file.inspection.js';
import { importPresets, type ImportPreset } from './import.presets.js';
import { type Columns, columnNames, fitMapping } from './mapping.columns.js';
import { importMapping } from './mapping.schema.js';

/** `confidence` from 0 to 1. */
export interface RecognisedPreset {
  id: string;
  confidence: number;
}

const ENOUGH = 0.5;
const BY_CELLS = 0.9;
const DOUBT = 0.4;

/** The preset that fits best; undefined where none fits well. */
export function recognisePreset(
  seen: Pick<SeenFile, 'header' | 'records' | 'headed'>,
  presets: readonly ImportPreset[] = importPresets,
): RecognisedPreset | undefined {
  const found = presets.map((preset) => ({ id: preset.id, confidence: confidenceOf(preset, seen) }));
  found.sort((a, b) => b.confidence - a.confidence);
  const best = found[0];
  return best && best.confidence >= ENOUGH ? best : undefined;
}

function confidenceOf(
  preset: ImportPreset,
  { header, records, headed }: Parameters<typeof recognisePreset>[0],
): number {
  const names = columnNames(header);
  const { columns, issues, byName } = fitMapping(importMapping.parse(preset.mapping), header);
  if (issues.length > 0) return 0;
  const rows = records.slice(headed ? 1 : 0).map((it) => it.fields);
  if (preset.cells) return cellsMatch(preset.cells, rows) ? BY_CELLS : 0;
  if (!byName) return 0;
  // How much of the file the preset knows; a file with many strange columns is something else.
  const further = new Set(preset.columns?.map(foldName));
  const places = new Set(columns.values());
  const known = names.filter((name, index) => places.has(index) || further.has(foldName(name))).length;
  const doubt = looksLikeFivePoints(preset, columns, rows) ? DOUBT : 1;
  return Math.round((known / names.length) * doubt * 100) / 100;
}

/** Ten points of NPS and five of satisfaction may stand under the same name; taken for NPS, five would be the worst. */
function looksLikeFivePoints(
  { mapping }: ImportPreset,
  columns: Columns,
  rows: readonly (readonly string[])[],
): boolean {
  return (mapping.fields.scores ?? []).some(({ metric, column }) => {
    const at = [column]
      .flat()
      .map((name) => columns.get(name))
      .find((it) => it !== undefined);
    if (metric !== 'nps' || at === undefined) return false;
    const values = rows.map((row) => parseNumber(row[at] ?? '')).filter((it) => it !== undefined);
    return values.length > 0 && values.every((it) => it >= 1 && it <= 5);
  });
}

/** A remark under the table has one cell and doesn't count. */
function cellsMatch(
  cells: NonNullable<ImportPreset['cells']>,
  rows: readonly (readonly string[])[],
): boolean {
  const whole = rows.filter((row) => row.length > 1);
  return (
    whole.length > 0 &&
    Object.entries(cells).every(([index, pattern]) =>
      whole.every((row) => row[Number(index)] === '' || pattern.test(row[Number(index)] ?? '')),
    )
  );
}
