/** Takes a part out of a cell: a parameter or the end of a web address, what stands in parentheses or before them. */

/** What `extract` of a mapping may say. */
export const EXTRACT = /^(query:[^\s&=#]{1,80}|last-segment|parentheses|before-parentheses)$/;

/** The function for a valid `extract`; it gives an empty text where the cell has no such part. */
export function extractor(extract: string): (cell: string) => string {
  if (extract === 'last-segment') return lastSegment;
  if (extract === 'parentheses') return (cell) => (/\(([^()]*)\)\s*$/.exec(cell)?.[1] ?? '').trim();
  if (extract === 'before-parentheses') return (cell) => cell.replace(/\([^()]*\)\s*$/, '').trim();
  const name = extract.slice('query:'.length);
  return (cell) => queryParameter(cell, name);
}

/** A parameter of an address, decoded; consoles put theirs behind `#` and `:` too, and change the case of its name. */
function queryParameter(address: string, name: string): string {
  for (const part of address.split(/[?&#:;]/).slice(1)) {
    const equals = part.indexOf('=');
    const found = equals >= 0 && part.slice(0, equals).toLowerCase() === name.toLowerCase();
    if (found) return decoded(part.slice(equals + 1));
  }
  return '';
}

function lastSegment(address: string): string {
  const path = address.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
