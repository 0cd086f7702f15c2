/** The mapping of an import: which column of the file means what. */
import { parts } from '@voc/contracts';
import { z } from 'zod';

const columnName = z.string().max(parts.MAX_LABEL_LENGTH);

/** A value per row (the column of that name) or one value for all rows; a bare string is a column name. */
const cell = z
  .union([columnName, z.strictObject({ column: columnName }), z.strictObject({ value: parts.label })], {
    error: 'must be a column name, {"column": name} or {"value": text}',
  })
  .transform((it) => (typeof it === 'string' ? { column: it } : it));

const party = z.strictObject({ id: cell, name: cell.optional() });
const cells = z.record(parts.label, cell);

const zone = z.string().max(64).refine(isZone, 'must be an IANA time zone such as Asia/Tehran');

const occurredAt = z.union(
  [
    z.strictObject({
      column: columnName,
      format: z.enum(['iso', 'date', 'jalali', 'epoch-ms']).optional(),
      /** For times without an offset; UTC, or Asia/Tehran for Jalali dates. */
      zone: zone.optional(),
    }),
    z.strictObject({ value: z.union([z.literal('import'), parts.instant]) }),
  ],
  {
    error:
      'must be {"column": name, "format"?: iso|date|jalali|epoch-ms, "zone"?: name} or {"value": instant or "import"}',
  },
);

const score = z
  .strictObject({
    column: columnName,
    metric: parts.metric,
    min: z.number(),
    max: z.number(),
    questionId: parts.label.optional(),
    /** What the file's words are worth, for example `{"HAPPY": 5, "SAD": 1}`. */
    values: z.record(z.string().max(parts.MAX_LABEL_LENGTH), z.number()).optional(),
  })
  .refine((it) => it.min < it.max, { path: ['max'], error: 'must be greater than min' });

const text = z.strictObject({
  column: columnName,
  role: parts.textRole.default('customer'),
  /** Name of the text in the item; the column's name unless given. */
  field: parts.label.optional(),
});

export const importMapping = z.strictObject({
  source: z.strictObject({ kind: parts.sourceKind, system: parts.label }),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  fields: z.strictObject({
    externalId: cell.optional(),
    occurredAt,
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
export type Cell = z.output<typeof cell>;

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
