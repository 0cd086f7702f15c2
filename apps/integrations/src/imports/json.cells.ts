/** Makes flat cells of JSON: `{"a": {"b": 1}}` has the cell `a.b`. */

const MAX_DEPTH = 16;
const MAX_CELLS = 5_000;

/**
 * The cells of an object by their path. A list of plain values is one cell, its values parted by commas; in other
 * lists the place, from 0, is part of the path. What is null is left out; what is nested deeper than 16 is JSON.
 */
export function flatten(value: object): Map<string, string> {
  const cells = new Map<string, string>();
  add(cells, '', value, 0);
  return cells;
}

function add(cells: Map<string, string>, path: string, value: unknown, depth: number): void {
  if (value === null || value === undefined || cells.size >= MAX_CELLS) return;
  if (typeof value !== 'object') cells.set(path, String(value));
  else if (depth >= MAX_DEPTH) cells.set(path, JSON.stringify(value));
  else if (Array.isArray(value) && value.every((it) => typeof it !== 'object' || it === null)) {
    if (value.length > 0) cells.set(path, value.filter((it) => it !== null).join(', '));
  } else {
    for (const [name, inner] of Object.entries(value)) {
      add(cells, path === '' ? name : `${path}.${name}`, inner, depth + 1);
    }
  }
}

/** Digits that a JavaScript number can't hold exactly, as ids of some systems are. */
const LONG_NUMBER = /[0-9]{16}/;

/** Like JSON.parse, but numbers that would be rounded come as the text that is written. @throws SyntaxError */
export function parseExactly(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return JSON.parse(text, function (_key, value: unknown, context?: { source?: string }) {
    const rounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
    return rounded ? (context?.source ?? value) : value;
  });
}
