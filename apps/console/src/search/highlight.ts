/** Reads highlighted fragments (HTML-escaped text with <mark> only) into plain pieces, so that nothing is ever set as HTML. */

export interface Piece {
  text: string;
  marked: boolean;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function characterOf(entity: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (entity, name: string) => characterOf(entity, name));

/** Splits a fragment on its marks; any other tag is shown as the text that it is. */
export function piecesOf(fragment: string): Piece[] {
  const pieces: Piece[] = [];
  let marked = false;
  for (const part of fragment.split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true;
    else if (part === '</mark>') marked = false;
    else if (part !== '') pieces.push({ text: unescaped(part), marked });
  }
  return pieces;
}
