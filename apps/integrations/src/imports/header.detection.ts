/** Tells whether the first row of a table names the columns or is a row like the others. */
import { parseDate, parseNumber } from '@voc/text';

/** A name is short; a comment of this length isn't one. */
const MAX_NAME_LENGTH = 80;
const ROWS_LOOKED_AT = 50;

const isValue = (cell: string) => parseNumber(cell) !== undefined || parseDate(cell) !== undefined;

/**
 * True unless something speaks against it: numbers or dates in the first row where the column goes on so, e-mail or
 * web addresses, a cell as long as a comment, the same cell twice. Rows of nothing but words can't be told from names.
 */
export function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows.slice(0, ROWS_LOOKED_AT);
  let named = 0;
  let valued = 0;
  for (const [index, cell] of first.entries()) {
    const written = cell.trim();
    if (written.length > MAX_NAME_LENGTH || /\S@\S+\.\S|:\/\//.test(written)) return false;
    const column = rest.map((row) => row[index]?.trim() ?? '').filter((it) => it !== '');
    const values = column.filter(isValue).length;
    if (column.length === 0 || values < column.length / 2) continue;
    if (isValue(written)) valued++;
    else if (written !== '') named++;
  }
  if (valued !== named) return named > valued;
  const words = first.map((it) => it.trim()).filter((it) => it !== '');
  return new Set(words).size === words.length && !words.every(isValue);
}
