/** Finds the columns that a mapping names in the header of a file, and says which ones are not there. */
import { normalize } from '@voc/text';
import type { FittedMapping, ImportMapping } from './mapping.schema.js';

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

/** What a mapping becomes for one file. `byName`: some column was found by a name that the file gives it. */
export interface FitOutcome {
  mapping: FittedMapping;
  columns: Columns;
  issues: ColumnIssue[];
  byName: boolean;
}

/**
 * Looks up every column that the mapping names: exactly, then with letter case and Arabic or Persian letter forms
 * folded, then `column N` by its place. Of several names the first that the file has counts; what is optional and not
 * there is left out. Issues carry the pointer into the mapping and list the columns that exist.
 */
export function fitMapping(mapping: ImportMapping, header: readonly string[]): FitOutcome {
  const names = columnNames(header);
  const folded = names.map(fold);
  const columns = new Map<string, number>();
  const issues: ColumnIssue[] = [];
  let byName = false;

  const find = ({ column, optional }: Place, pointer: string): string | undefined => {
    const wanted = typeof column === 'string' ? [column] : column;
    for (const name of wanted) {
      const exact = positions(names, name.trim());
      const found = exact.length > 0 ? exact : positions(folded, fold(name));
      if (found.length > 1)
        issues.push({ pointer, detail: `the file has ${found.length} columns called "${name}"` });
      const at = found[0] ?? placeOf(name, names.length);
      if (at === undefined) continue;
      if (found.length > 0 && (header[at] ?? '').trim() !== '') byName = true;
      columns.set(name, at);
      return name;
    }
    if (!optional) {
      const missing = wanted.map((name) => `"${name}"`).join(' or ');
      issues.push({
        pointer,
        detail: `the file has no column ${missing}; its columns are: ${listed(names)}`,
      });
    }
    return undefined;
  };

  const fitted = (node: unknown, pointer: string): unknown => {
    if (Array.isArray(node)) {
      return node
        .map((child, index) => fitted(child, `${pointer}/${index}`))
        .filter((it) => it !== undefined);
    }
    if (typeof node !== 'object' || node === null) return node;
    if (isPlace(node)) {
      const column = find(node, `${pointer}/column`);
      return column === undefined ? undefined : { ...node, column };
    }
    const members = Object.entries(node).map(([key, child]) => [
      key,
      fitted(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ]);
    return Object.fromEntries(members.filter(([, child]) => child !== undefined));
  };
  const fields = fitted(mapping.fields, '/fields') as FittedMapping['fields'];
  return { mapping: { ...mapping, fields }, columns, issues, byName };
}

interface Place {
  column: string | string[];
  optional?: boolean;
}

/** A cell of the mapping, unlike a group of attributes of which one is called `column`. */
function isPlace(node: object): node is Place {
  return 'column' in node && (typeof node.column === 'string' || Array.isArray(node.column));
}

/** Any column can be called by its number, as long as none has that for a name. */
function placeOf(name: string, columns: number): number | undefined {
  const number = Number(/^column (\d{1,5})$/i.exec(name.trim())?.[1]);
  return number >= 1 && number <= columns ? number - 1 : undefined;
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
