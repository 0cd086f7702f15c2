/** Reads the mapping that an upload's form names, JSON in `mapping` or a preset's id in `preset`, and how the file is written. */
import type { z } from 'zod';
import { badForm, badMapping } from './import.errors.js';
import { importPresets } from './import.presets.js';
import { importMapping, type ImportMapping } from './mapping.schema.js';

/** @throws ServiceError 400 with pointers, or where there is neither, or both. */
export function mappingOf(form: ReadonlyMap<string, string>): ImportMapping {
  const written = form.get('mapping');
  const preset = form.get('preset');
  if (written !== undefined && preset !== undefined)
    throw badForm('/preset', 'send either mapping or preset, not both');
  if (written !== undefined) return validated(parsed(written));
  if (preset === undefined)
    throw badForm('/mapping', 'is missing; send a mapping as JSON, or the id of a preset in preset');
  const found = importPresets.find((it) => it.id === preset);
  if (!found) throw badForm('/preset', `is none of ${importPresets.map((it) => it.id).join(', ')}`);
  return validated(found.mapping);
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw badForm('/mapping', 'is not valid JSON');
  }
}

const fileOptions = importMapping
  .pick({ encoding: true, delimiter: true, quote: true, header: true, sheet: true, footer: true })
  .partial();
type FileOptions = z.output<typeof fileOptions>;
const OPTIONS = Object.keys(fileOptions.shape);

/** What the form says about how the file is written; it goes before what the mapping says. @throws ServiceError 400 */
export function fileOptionsOf(form: ReadonlyMap<string, string>): FileOptions {
  const given = OPTIONS.flatMap((name) => {
    const value = form.get(name);
    return value === undefined ? [] : [[name, WORDS.get(value) ?? value] as const];
  });
  const result = fileOptions.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw badForm(`/${String(issue?.path[0])}`, issue?.message ?? 'is not valid');
}

/** What can't be written otherwise in a field of a form. */
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['tab', '\t'],
]);

/** @throws ServiceError 400 with a pointer for each wrong place */
export function validated(value: unknown): ImportMapping {
  const result = importMapping.safeParse(value);
  if (result.success) return result.data;
  throw badMapping(
    result.error.issues.map((issue) => ({
      pointer: [
        '',
        'mapping',
        ...issue.path.map((it) => String(it).replaceAll('~', '~0').replaceAll('/', '~1')),
      ].join('/'),
      detail: issue.message,
    })),
  );
}
