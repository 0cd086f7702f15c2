/** Makes files for tests: text in old encodings, archives, workbooks from as little XML as they need. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The text in an encoding of one byte a letter, by turning the decoder's table round. */
export function inBytes(text: string, encoding: 'windows-1256' | 'windows-1252'): Buffer {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = new Map(Array.from(letters, (letter, byte) => [letter, byte]));
  return Buffer.from(
    Array.from(text, (letter) => {
      const byte = bytes.get(letter);
      if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
      return byte;
    }),
  );
}

export function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

export async function zipOf(entries: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(content as string), name);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A cell: text (shared), a number, a truth, or the XML of a cell's inside with its attributes. */
export type SampleCell = string | number | boolean | null | { attributes: string; inside: string };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Style 1 shows a date, style 2 a date and time, style 3 a duration. `sheets`: rows by the sheet's name. */
export async function xlsxOf(
  sheets: Record<string, SampleCell[][]>,
  { hidden = [], parts = {} }: { hidden?: string[]; parts?: Record<string, string> } = {},
): Promise<Buffer> {
  const shared: string[] = [];
  const cellXml = (cell: SampleCell, reference: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'object') return `<c r="${reference}" ${cell.attributes}>${cell.inside}</c>`;
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    return `<c r="${reference}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
  };
  const entries: Record<string, string> = {};
  const names = Object.keys(sheets);
  for (const [index, rows] of Object.values(sheets).entries()) {
    const xml = rows.flatMap((row, at) =>
      row.length === 0
        ? []
        : [
            `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`,
          ],
    );
    entries[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="urn:s"><sheetData>${xml.join('')}</sheetData></worksheet>`;
  }
  entries['xl/workbook.xml'] = `<workbook xmlns:r="urn:r"><sheets>${names
    .map(
      (name, index) =>
        `<sheet name="${escaped(name)}" ${hidden.includes(name) ? 'state="hidden" ' : ''}r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;
  entries['xl/_rels/workbook.xml.rels'] = `<Relationships>${names
    .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
    .join('')}</Relationships>`;
  entries['xl/styles.xml'] =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-fa-IR,16]yyyy\\/mm\\/dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
  entries['xl/sharedStrings.xml'] =
    `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return zipOf({ ...entries, ...parts });
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
