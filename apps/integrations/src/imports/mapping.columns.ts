/** Finds the columns that a mapping names in the header of a file, and says which ones are not there. */
import { normalize } from '@voc/text';
import type { ImportMapping } from './mapping.schema.js';

/** A place of the mapping that names a column which the file hasn't got, or has twice. */
export interface ColumnIssue {
  pointer: string;
  detail: string;
}

/** The index of each column by the name that the mapping uses. */
export type Columns = ReadonlyMap<string, number>;

const MAX_NAMES_SHOWN = 100;

/** Names of the columns as a person may use them: unnamed ones are called `column N`, counted from 1. */
export function columnNames(header: readonly string[]): string[] {
  return header.map((name, index) => name.trim() || `column ${index + 1}`);
}

/**
 * Looks up every column that the mapping names, exactly first, then with letter case and Arabic or Persian letter forms
 * folded. Issues carry the pointer into the mapping and list the columns that exist.
 */
export function findColumns(
  mapping: ImportMapping,
  header: readonly string[],
): { columns: Columns; issues: ColumnIssue[] } {
  const names = columnNames(header);
  const folded = names.map(fold);
  const columns = new Map<string, number>();
  const issues: ColumnIssue[] = [];
  for (const { name, pointer } of mentionedColumns(mapping)) {
    const exact = positions(names, name.trim());
    const found = exact.length > 0 ? exact : positions(folded, fold(name));
    if (found.length === 1) columns.set(name, found[0] as number);
    else if (found.length > 1)
      issues.push({ pointer, detail: `the file has ${found.length} columns called "${name}"` });
    else
      issues.push({ pointer, detail: `the file has no column "${name}"; its columns are: ${listed(names)}` });
  }
  return { columns, issues };
}

/** Every `column` of the mapping with its JSON pointer. */
function* mentionedColumns(node: unknown, pointer = '/fields'): Generator<{ name: string; pointer: string }> {
  const value = pointer === '/fields' ? (node as ImportMapping).fields : node;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (key === 'column' && typeof child === 'string') yield { name: child, pointer: here };
    else yield* mentionedColumns(child, here);
  }
}

const fold = (name: string) => normalize(name, 'joined').trim().toLowerCase();

function positions(names: readonly string[], wanted: string): number[] {
  return names.flatMap((name, index) => (name === wanted ? [index] : []));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES_SHOWN).map((name) => `"${name.slice(0, 100)}"`);
  return names.length > MAX_NAMES_SHOWN
    ? `${shown.join(', ')} and ${names.length - MAX_NAMES_SHOWN} more`
    : shown.join(', ');
}
