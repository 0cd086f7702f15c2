/** Refused rows of files: corrected, mapped once more by their import's mapping, or given up. */
import { Inject, Injectable } from '@nestjs/common';
import { factId } from '@voc/contracts';
import { Cipher, Database } from '@voc/service';
import { parse } from 'csv-parse/sync';
import type { EntityManager } from 'typeorm';
import { FeedbackPublisher } from '../crm/feedback.publisher.js';
import { Import, ImportRejection } from '../imports/import.entity.js';
import { fitMapping } from '../imports/mapping.columns.js';
import { type MappedRow, rowMapper } from '../imports/row.mapping.js';
import { RowProblem } from '../imports/row.problem.js';
import { record } from '../intake/ledger.js';
import { Quarantined } from './quarantined.entity.js';
import type { Failure } from './quarantine.replay.js';
import { storable } from '../intake/storable.text.js';

const PUBLISH_DEADLINE_MS = 10_000;
const ID = /^row\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,18})$/;

interface Place {
  importId: string;
  startsAt: string;
}

/** Who gives something up, and why; null: not said. */
export interface Discard {
  actor: string;
  reason: string | null;
}

/** The place of a row by its id in quarantine; undefined for all other ids. */
export function rowPlace(id: string): Place | undefined {
  const [, importId, startsAt] = ID.exec(id) ?? [];
  return importId !== undefined && startsAt !== undefined ? { importId, startsAt } : undefined;
}

@Injectable()
export class ImportRowReplay {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FeedbackPublisher) private readonly publisher: FeedbackPublisher,
    @Inject(Cipher) private readonly cipher: Cipher,
  ) {}

  /** The row's bytes; undefined where it isn't open. */
  async original(em: EntityManager, workspaceId: string, place: Place): Promise<Buffer | undefined> {
    const row = await em.findOneBy(ImportRejection, { ...place });
    return row ? this.cipher.decrypt(workspaceId, row.original) : undefined;
  }

  /** False where it isn't open. */
  async edit(em: EntityManager, workspaceId: string, place: Place, bytes: Buffer): Promise<boolean> {
    const original = this.cipher.encrypt(workspaceId, bytes);
    const { affected } = await em.update(ImportRejection, { ...place }, { original });
    return affected === 1;
  }

  /** Undefined where it was taken, or isn't open any more; else why it was refused again. */
  async replay(workspaceId: string, id: string, place: Place, actor: string): Promise<Failure | undefined> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const row = await this.locked(em, place);
      const from = row && (await em.findOneBy(Import, { id: place.importId }));
      if (!row || !from) return undefined;
      const mapped = mappedRow(from, this.cipher.decrypt(workspaceId, row.original));
      if (mapped instanceof RowProblem) {
        const { code, message: reason } = mapped;
        await em.update(ImportRejection, { ...place }, { code, reason: storable(reason) });
        return { id, code, reason };
      }
      const { item, contentHash, changedAt } = mapped;
      const [outcome = { kind: 'duplicate' as const }] = await record(
        em,
        [{ feedbackId: item.feedbackId, contentHash, ...(changedAt !== undefined && { changedAt }) }],
        { workspaceId, importId: from.id, version: from.createdAt.getTime() },
      );
      if (outcome.kind !== 'duplicate')
        await this.publisher.publish(em, [{ ...item, version: outcome.version }], {
          deadlineMs: PUBLISH_DEADLINE_MS,
        });
      await em.query(
        `update import set rejected = rejected - 1, ${outcome.kind} = ${outcome.kind} + 1 where id = $1`,
        [from.id],
      );
      await this.decide(em, row, from, { state: 'replayed', actor, discardReason: null });
      return undefined;
    });
  }

  /** False where it isn't open any more. */
  async discard(workspaceId: string, place: Place, { actor, reason }: Discard): Promise<boolean> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const row = await this.locked(em, place);
      const from = row && (await em.findOneBy(Import, { id: place.importId }));
      if (!row || !from) return false;
      await this.decide(em, row, from, { state: 'discarded', actor, discardReason: reason });
      return true;
    });
  }

  private locked(em: EntityManager, place: Place): Promise<ImportRejection | null> {
    return em.findOne(ImportRejection, { where: { ...place }, lock: { mode: 'pessimistic_write' } });
  }

  /** What was decided stays to be seen, apart from the rows that their import still refuses. */
  private async decide(
    em: EntityManager,
    { importId, startsAt, workspaceId, line, code, reason, original }: ImportRejection,
    { createdAt }: Import,
    { state, actor, discardReason }: { state: string; actor: string; discardReason: string | null },
  ): Promise<void> {
    await em.delete(ImportRejection, { importId, startsAt });
    const row = {
      id: factId(workspaceId, 'row', importId, startsAt),
      ...{ workspaceId, stage: 'import', refusedBy: importId, origin: { line }, headers: {} },
      ...{ reason: { code, message: reason }, payload: original, truncated: false, failedAt: createdAt },
      ...{
        state,
        decidedAt: new Date(),
        decidedBy: actor,
        discardReason,
        attempts: state === 'replayed' ? 1 : 0,
      },
    };
    await em.createQueryBuilder().insert().into(Quarantined).values(row).orIgnore().execute();
  }
}

function mappedRow({ id, workspaceId, mapping, header, format, createdAt }: Import, original: Buffer) {
  if (!mapping || !header) return new RowProblem('not_acceptable', 'the import has no mapping any more');
  const cells = cellsOf(original, format?.delimiter ?? ',');
  if (cells?.length !== header.length) {
    const found = cells ? `has ${cells.length} cells` : 'is not one row';
    return new RowProblem('ragged', `the row ${found} and the header has ${header.length}`);
  }
  const fit = fitMapping(mapping, header);
  const context = { workspaceId, importId: id, startedAt: createdAt.toISOString() };
  try {
    return rowMapper(fit.mapping, fit.columns, context)(cells) satisfies MappedRow;
  } catch (error) {
    if (error instanceof RowProblem) return error;
    throw error;
  }
}

/** Rows are kept as text between delimiters, whatever the file was; undefined where it isn't exactly one row. */
function cellsOf(original: Buffer, delimiter: string): string[] | undefined {
  try {
    const rows = parse(new TextDecoder('utf-8', { fatal: true }).decode(original), {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows.length === 1 ? rows[0] : undefined;
  } catch {
    return undefined;
  }
}
