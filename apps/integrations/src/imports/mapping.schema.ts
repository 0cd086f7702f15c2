/** The mapping of an import: which column of the file means what. */
import { parts } from '@voc/contracts';
import { z } from 'zod';
import { ENCODINGS } from '../files/text.encoding.js';
import { EXTRACT } from './cell.extract.js';

const MAX_NAMES = 20;
const columnName = z.string().max(parts.MAX_LABEL_LENGTH);

/** Where a value stands: the column of that name, or of the first of several names that the file has. */
const place = {
  column: z.union([columnName, z.array(columnName).min(1).max(MAX_NAMES)]),
  /** The file may lack the column; then it is as if all its cells were empty. */
  optional: z.boolean().optional(),
};
const extract = z
  .string()
  .max(100)
  .regex(EXTRACT, 'must be query:NAME, last-segment, parentheses or before-parentheses')
  .optional();

/** A value per row (the column of that name) or one value for all rows; a bare string is a column name. */
const cell = z
  .union([columnName, z.strictObject({ ...place, extract }), z.strictObject({ value: parts.label })], {
    error: 'must be a column name, {"column": name or names, "optional"?, "extract"?} or {"value": text}',
  })
  .transform((it) => (typeof it === 'string' ? { column: it } : it));

const ownId = z
  .union(
    [
      columnName,
      z.strictObject({ ...place, extract, orElse: z.literal('fingerprint').optional() }),
      z.strictObject({ value: parts.label }),
    ],
    {
      error:
        'must be a column name or {"column": name or names, "optional"?, "extract"?, "orElse"?: "fingerprint"}',
    },
  )
  .transform((it) => (typeof it === 'string' ? { column: it } : it));

const party = z.strictObject({ id: cell, name: cell.optional() });
const cells = z.record(parts.label, cell);

const zone = z.string().max(64).refine(isZone, 'must be an IANA time zone such as Asia/Tehran');

const written = z.strictObject({
  ...place,
  format: z.enum(['iso', 'date', 'jalali', 'epoch-ms']).optional(),
  /** For times without an offset; UTC, or Asia/Tehran for Jalali dates. */
  zone: zone.optional(),
});

const occurredAt = z.union(
  [
    written.omit({ optional: true }),
    z.strictObject({ value: z.union([z.literal('import'), parts.instant]) }),
  ],
  {
    error:
      'must be {"column": name, "format"?: iso|date|jalali|epoch-ms, "zone"?: name} or {"value": instant or "import"}',
  },
);

const score = z
  .strictObject({
    ...place,
    metric: parts.metric,
    min: z.number(),
    max: z.number(),
    questionId: parts.label.optional(),
    /** What the file's words are worth, for example `{"HAPPY": 5, "SAD": 1}`. */
    values: z.record(z.string().max(parts.MAX_LABEL_LENGTH), z.number()).optional(),
  })
  .refine((it) => it.min < it.max, { path: ['max'], error: 'must be greater than min' });

const text = z.strictObject({
  ...place,
  role: parts.textRole.default('customer'),
  /** Name of the text in the item; the column's name unless given. */
  field: parts.label.optional(),
});

export const importMapping = z.strictObject({
  source: z.strictObject({ kind: parts.sourceKind, system: parts.label }),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  quote: z.enum(['"', "'"]).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  /** Whether the first row names the columns; found out unless given. */
  header: z.boolean().optional(),
  /** Of a workbook; the first that isn't hidden unless given. */
  sheet: z.string().min(1).max(100).optional(),
  /** A single cell at the very end of the file is a remark, not a row. */
  footer: z.boolean().optional(),
  fields: z.strictObject({
    externalId: ownId.optional(),
    occurredAt,
    /** When the row was changed last; of two versions the newer one counts, whatever the order of the imports. */
    changedAt: written.optional(),
    texts: z.array(text).max(50).default([]),
    scores: z.array(score).max(50).default([]),
    customer: z.strictObject({ id: cell, attributes: cells.optional() }).optional(),
    agent: party.optional(),
    team: party.optional(),
    product: cell.optional(),
    touchpoint: z.strictObject({ stage: cell.optional(), channel: cell.optional() }).optional(),
    stakeholder: cell.optional(),
    url: cell.optional(),
    attributes: cells.optional(),
  }),
});

/** A mapping after validation: every cell says whether it is a column or a value. */
export type ImportMapping = z.output<typeof importMapping>;

/** A mapping as people write it. */
export type SavedMapping = z.input<typeof importMapping>;

/** A mapping whose places each name one column of a certain file. */
export type FittedMapping = Fitted<ImportMapping>;
export type Cell = Fitted<z.output<typeof cell>>;

type Fitted<T> = T extends readonly (infer E)[]
  ? Fitted<E>[]
  : T extends { column: string | string[] }
    ? Omit<T, 'column'> & { column: string }
    : T extends object
      ? { [K in keyof T]: Fitted<T[K]> }
      : T;

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
