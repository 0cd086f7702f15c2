/** Turns one row of a file into a piece of feedback, or says why it can't. */
import { hash } from 'node:crypto';
import { feedbackId, feedbackReceivedSchema, type FeedbackReceived } from '@voc/contracts';
import { parseDate, parseNumber } from '@voc/text';
import { extractor } from './cell.extract.js';
import type { Columns } from './mapping.columns.js';
import type { Cell, FittedMapping } from './mapping.schema.js';
import { RowProblem } from './row.problem.js';

/** Largest item as JSON, in bytes; a larger one would not fit a record of the broker. */
const MAX_ITEM_BYTES = 900_000;

/** What is the same for all rows of an import. `startedAt` is when the file was handed over, as an ISO instant. */
export interface ImportContext {
  workspaceId: string;
  importId: string;
  startedAt: string;
}

/** A mapped row: the item with version 0, and the SHA-256 of what it says, apart from when and how it came in. */
export interface MappedRow {
  item: FeedbackReceived;
  contentHash: Buffer;
  /** Milliseconds since 1970 of its last change, where the file says it. */
  changedAt?: number;
}

type Read = (fields: readonly string[]) => string | undefined;
type Content = Omit<
  FeedbackReceived,
  'workspaceId' | 'feedbackId' | 'version' | 'source' | 'receivedAt' | 'importId'
>;
type ScoreMapping = FittedMapping['fields']['scores'][number];

/**
 * Compiles a mapping for a header into a function of a row's fields. The function throws RowProblem for a row that can't
 * be taken. Without an id column an item's id is a fingerprint of what was mapped, so that the order of rows is free.
 */
export function rowMapper(
  mapping: FittedMapping,
  columns: Columns,
  context: ImportContext,
): (fields: readonly string[]) => MappedRow {
  const { fields, source } = mapping;
  const read = (cell: Cell | undefined) => reader(cell, columns);
  const readContent = contentMapper(mapping, columns, context);
  const url = read(fields.url);
  const externalId = read(fields.externalId);
  const changedAt = changeReader(fields.changedAt, columns, context.startedAt);
  const fingerprinted =
    !fields.externalId || ('orElse' in fields.externalId && fields.externalId.orElse === 'fingerprint');
  // The moment of the import is not part of what a row says: the same file a day later is the same feedback.
  const dated = 'column' in fields.occurredAt || fields.occurredAt.value !== 'import';

  return (row) => {
    const content = readContent(row);
    const link = url(row);
    const said = JSON.stringify([dated ? content : { ...content, occurredAt: undefined }, link]);
    if (Buffer.byteLength(said) > MAX_ITEM_BYTES) {
      throw new RowProblem('too_large', `the row's values are larger than ${MAX_ITEM_BYTES} bytes together`);
    }
    const digest = hash('sha256', said, 'buffer');
    const ownId = externalId(row) ?? (fingerprinted ? `row-${digest.toString('hex', 0, 16)}` : undefined);
    if (ownId === undefined) throw new RowProblem('missing_id', 'the column of the id is empty');
    const checked = feedbackReceivedSchema.safeParse({
      workspaceId: context.workspaceId,
      feedbackId: feedbackId(context.workspaceId, source.system, ownId),
      version: 0,
      source: { kind: source.kind, system: source.system, externalId: ownId, ...(link && { url: link }) },
      receivedAt: context.startedAt,
      importId: context.importId,
      ...content,
    });
    const changed = changedAt(row);
    if (checked.success) {
      const mapped = { item: checked.data, contentHash: digest };
      return changed === undefined ? mapped : { ...mapped, changedAt: changed };
    }
    const issue = checked.error.issues[0];
    throw new RowProblem(
      'not_acceptable',
      `${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not acceptable'}`,
    );
  };
}

function contentMapper(
  { fields }: FittedMapping,
  columns: Columns,
  context: ImportContext,
): (row: readonly string[]) => Content {
  const read = (cell: Cell | undefined) => reader(cell, columns);
  const group = (cells: Record<string, Cell | undefined> | undefined) => groupReader(cells, columns);
  const occurredAt = dateReader(fields.occurredAt, columns, context.startedAt);
  const texts = fields.texts.map((it) => ({
    role: it.role,
    field: it.field ?? it.column,
    at: columns.get(it.column) ?? -1,
  }));
  const scores = fields.scores.map((it) => scoreReader(it, columns));
  const stakeholder = read(fields.stakeholder);
  const product = read(fields.product);
  const customerId = read(fields.customer?.id);
  const customerAttributes = group(fields.customer?.attributes);
  const agent = group(fields.agent);
  const team = group(fields.team);
  const touchpoint = group(fields.touchpoint);
  const attributes = group(fields.attributes);

  // Runs once a row: no intermediate arrays.
  return (row) => {
    const content: Content = {
      occurredAt: occurredAt(row),
      stakeholder: (stakeholder(row)?.toLowerCase() ?? 'customer') as Content['stakeholder'],
      scores: [],
      texts: [],
    };
    for (const read of scores) {
      const score = read(row);
      if (score) content.scores.push(score);
    }
    for (const { role, field, at } of texts) {
      const text = row[at] ?? '';
      if (text.trim() !== '') content.texts.push({ role, field, text });
    }
    if (content.texts.length === 0 && content.scores.length === 0) {
      throw new RowProblem('empty', 'the row has neither a text nor a score');
    }
    const id = customerId(row);
    if (id !== undefined) content.customer = withAttributes(id, customerAttributes(row));
    setDefined(content, 'agent', identified(agent(row)));
    setDefined(content, 'team', identified(team(row)));
    setDefined(content, 'touchpoint', touchpoint(row));
    setDefined(content, 'product', product(row));
    setDefined(content, 'attributes', attributes(row));
    return content;
  };
}

function withAttributes(
  id: string,
  attributes: Record<string, string> | undefined,
): NonNullable<Content['customer']> {
  return attributes ? { id, attributes } : { id };
}

function setDefined<T, K extends keyof T>(target: T, name: K, value: T[K]): void {
  if (value !== undefined) target[name] = value;
}

function reader(cell: Cell | undefined, columns: Columns): Read {
  if (!cell) return () => undefined;
  if ('value' in cell) return () => cell.value;
  const at = columns.get(cell.column) ?? -1;
  if (cell.extract === undefined) return (row) => row[at]?.trim() || undefined;
  const extract = extractor(cell.extract);
  return (row) => extract(row[at]?.trim() ?? '') || undefined;
}

/** Reads several named cells into one object; undefined where all are empty. */
function groupReader(cells: Record<string, Cell | undefined> | undefined, columns: Columns) {
  const readers = Object.entries(cells ?? {}).map(([name, cell]) => [name, reader(cell, columns)] as const);
  return (row: readonly string[]): Record<string, string> | undefined => {
    let found: Record<string, string> | undefined;
    for (const [name, read] of readers) {
      const value = read(row);
      if (value !== undefined) (found ??= {})[name] = value;
    }
    return found;
  };
}

/** An agent or a team needs an id; a name without one can't be told apart from its namesakes. */
function identified(party: Record<string, string> | undefined): { id: string } | undefined {
  return party?.id === undefined ? undefined : { ...party, id: party.id };
}

function dateReader(
  mapped: FittedMapping['fields']['occurredAt'],
  columns: Columns,
  startedAt: string,
): (row: readonly string[]) => string {
  if ('value' in mapped) {
    const fixed = mapped.value === 'import' ? startedAt : mapped.value;
    return () => fixed;
  }
  const at = columns.get(mapped.column) ?? -1;
  return (row) => {
    const written = row[at]?.trim() ?? '';
    if (written === '') throw new RowProblem('missing_date', `column "${mapped.column}" is empty`);
    const date = parseDate(written, mapped.format, mapped.zone);
    if (!date) {
      const wanted = mapped.format ? `a date of the format ${mapped.format}` : 'a date';
      throw new RowProblem(
        'unreadable_date',
        `column "${mapped.column}": "${written.slice(0, 80)}" is not ${wanted}`,
      );
    }
    return date.toISOString();
  };
}

/** A row without a date of change is as new as its file. */
function changeReader(
  mapped: FittedMapping['fields']['changedAt'],
  columns: Columns,
  startedAt: string,
): (row: readonly string[]) => number | undefined {
  if (!mapped) return () => undefined;
  const at = columns.get(mapped.column) ?? -1;
  const read = dateReader(mapped, columns, startedAt);
  return (row) => ((row[at]?.trim() ?? '') === '' ? undefined : Date.parse(read(row)));
}

function scoreReader({ column, metric, min, max, values, questionId }: ScoreMapping, columns: Columns) {
  const at = columns.get(column) ?? -1;
  const worth = new Map(Object.entries(values ?? {}));
  return (row: readonly string[]): Content['scores'][number] | undefined => {
    const written = row[at]?.trim() ?? '';
    if (written === '') return undefined;
    const value = worth.get(written) ?? parseNumber(written);
    if (value === undefined) {
      throw new RowProblem(
        'unreadable_score',
        `column "${column}": "${written.slice(0, 80)}" is not a number`,
      );
    }
    if (value < min || value > max) {
      throw new RowProblem('off_scale', `column "${column}": ${value} is not between ${min} and ${max}`);
    }
    return questionId === undefined ? { metric, value, min, max } : { metric, value, min, max, questionId };
  };
}
