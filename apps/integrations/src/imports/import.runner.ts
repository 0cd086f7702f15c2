/** Works through one import: reads on from its checkpoint, publishes what is new, and commits batch by batch. */
import { channel } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { BrokerUnavailable } from '@voc/kafka';
import { Cipher, CONFIG, Database, isConnectionFailure } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { FeedbackPublisher } from '../crm/feedback.publisher.js';
import type { IntegrationsConfig } from '../integrations.config.js';
import type { Position } from './csv.reader.js';
import { FilePreparation } from '../files/file.preparation.js';
import { importFailed, type InspectedFile, inspectFile } from './file.inspection.js';
import { Import, ImportChunk, type ImportProblem, ImportRejection } from './import.entity.js';
import { ImportFailed, LeaseLost, unforeseen } from './import.errors.js';
import { record } from '../intake/ledger.js';
import { rowBatches, type RowBatch } from './row.batches.js';
import { rowMapper } from './row.mapping.js';
import { storable } from '../intake/storable.text.js';

/** An import can wait longer than a request at a door. */
const PUBLISH_DEADLINE_MS = 10_000;
const MAX_BACKOFF_MS = 4_000;

/** Tells each step of a batch (`recorded`, `published`, `committed`); tests end the process there. */
const steps = channel('voc:import');

/** An import in the hands of this process. */
export type ClaimedImport = Import & { leaseToken: string };

/** Whether another try, by this process or the next, can get further. */
const passesBy = (error: unknown) =>
  error instanceof LeaseLost || error instanceof BrokerUnavailable || isConnectionFailure(error);

@Injectable()
export class ImportRunner {
  private readonly logger = new Logger(ImportRunner.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FeedbackPublisher) private readonly publisher: FeedbackPublisher,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(FilePreparation) private readonly files: FilePreparation,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  /**
   * Runs the import to its end, or up to a batch's end once `stopping` is aborted; then it is free for others.
   * @throws LeaseLost, or the error of an engine that is down: the import stays as its checkpoint says.
   */
  async run(claimed: ClaimedImport, stopping: AbortSignal): Promise<void> {
    try {
      if (await this.readOn(claimed, stopping)) await this.finish(claimed, null);
      else await this.update(claimed, { leaseUntil: null });
    } catch (thrown) {
      const error = importFailed(thrown);
      if (error instanceof ImportFailed) await this.finish(claimed, error.problem);
      else if (stopping.aborted) await this.update(claimed, { leaseUntil: null });
      else if (passesBy(error)) throw error;
      else {
        // Taken again, it would fail in the same way for ever and publish its rows each time. One that was cancelled
        // under way has lost its lease, and only misses its file: that is no failure.
        await this.finish(claimed, unforeseen().problem);
        this.logger.error(
          { err: error, importId: claimed.id },
          'An import failed for a reason nobody foresaw',
        );
      }
    }
  }

  /** True at the end of the file. The next batch is read and mapped while the last one is committed. */
  private async readOn(claimed: ClaimedImport, stopping: AbortSignal): Promise<boolean> {
    const { id: importId, workspaceId, mapping, createdAt } = claimed;
    if (!mapping) throw new ImportFailed({ code: 'no_mapping', detail: 'The import has no mapping.' });
    const source = await this.files.textOf(claimed, stopping);
    const file = await inspectFile(source, mapping, claimed.prepared ?? undefined);
    await this.keepShape(claimed, file);
    const map = rowMapper(file.mapping, file.columns, {
      workspaceId,
      importId,
      startedAt: createdAt.toISOString(),
    });
    const checkpoint = { offset: Number(claimed.bytesDone), line: claimed.line };
    const from: Position = checkpoint.offset > file.firstRow.offset ? checkpoint : file.firstRow;
    const batches = rowBatches(source, file, map, from);
    let upcoming = batches.next();
    for (;;) {
      const { value: batch, done } = await upcoming;
      if (done) return true;
      if (stopping.aborted) return false;
      upcoming = batches.next();
      // Where the commit fails first, nobody awaits this one any more.
      upcoming.catch(() => undefined);
      await this.commitOnceBrokerAnswers(claimed, batch, stopping);
    }
  }

  /** What the list of refused rows needs when the file is gone. */
  private async keepShape(claimed: ClaimedImport, { header, format }: InspectedFile): Promise<void> {
    // A column that nothing is mapped from may have any name; PostgreSQL takes no NUL and no broken Unicode.
    await this.update(claimed, { header: header.map(storable), format });
  }

  /** No limit of attempts: a broker that is down is not the import's fault. */
  private async commitOnceBrokerAnswers(
    claimed: ClaimedImport,
    batch: RowBatch,
    stopping: AbortSignal,
  ): Promise<void> {
    for (let wait = 250; ; wait = Math.min(wait * 2, MAX_BACKOFF_MS)) {
      try {
        return await this.commit(claimed, batch);
      } catch (error) {
        if (!(error instanceof BrokerUnavailable)) throw error;
        stopping.throwIfAborted();
        this.logger.warn({ importId: claimed.id }, 'An import waits for the message broker');
        await this.update(claimed, {
          waiting: 'The message broker does not answer; the import goes on when it does.',
        });
        await pause(wait, undefined, { signal: stopping });
      }
    }
  }

  /**
   * One transaction: ledger, publishing, refused rows, checkpoint. Ended before the commit, nothing of it is recorded
   * and the next run publishes the same ids and versions again, which changes nothing for those who read them.
   */
  private async commit(claimed: ClaimedImport, batch: RowBatch): Promise<void> {
    const { id: importId, workspaceId } = claimed;
    await this.database.inWorkspace(workspaceId, async (em) => {
      await this.holdLease(em, claimed);
      const entries = batch.rows.map(({ item, contentHash, changedAt }) => ({
        feedbackId: item.feedbackId,
        contentHash,
        ...(changedAt !== undefined && { changedAt }),
      }));
      const outcomes = await record(em, entries, {
        workspaceId,
        importId,
        version: claimed.createdAt.getTime(),
      });
      this.tell('recorded', importId);
      const counts = { accepted: 0, updated: 0, duplicate: 0, rejected: batch.refused.length };
      const changed = batch.rows.flatMap(({ item }, index) => {
        const outcome = outcomes[index] ?? { kind: 'duplicate' };
        counts[outcome.kind]++;
        return outcome.kind === 'duplicate' ? [] : [{ ...item, version: outcome.version }];
      });
      await this.publisher.publish(em, changed, { deadlineMs: PUBLISH_DEADLINE_MS });
      this.tell('published', importId);
      await this.keepRefused(em, claimed, batch);
      await em.query(
        `update import set accepted = accepted + $2, updated = updated + $3, duplicate = duplicate + $4, rejected = rejected + $5,
           bytes_done = $6, line = $7, waiting = null, lease_until = now() + make_interval(secs => $8)
         where id = $1`,
        [
          importId,
          counts.accepted,
          counts.updated,
          counts.duplicate,
          counts.rejected,
          batch.next.offset,
          batch.next.line,
          this.config.IMPORT_LEASE_SECONDS,
        ],
      );
    });
    this.tell('committed', importId);
  }

  /** Locks the import's row, so that nobody else can take it before this transaction ends. */
  private async holdLease(em: EntityManager, { id, leaseToken }: ClaimedImport): Promise<void> {
    const held = await em.query<unknown[]>(
      'select 1 from import where id = $1 and lease_token = $2 for update',
      [id, leaseToken],
    );
    if (held.length === 0) throw new LeaseLost();
  }

  private async keepRefused(
    em: EntityManager,
    { id: importId, workspaceId }: ClaimedImport,
    { refused }: RowBatch,
  ): Promise<void> {
    if (refused.length === 0) return;
    const rows = refused.map(({ startsAt, original, ...row }) => ({
      ...row,
      importId,
      workspaceId,
      startsAt: String(startsAt),
      original: this.cipher.encrypt(workspaceId, original),
    }));
    await em.insert(ImportRejection, rows);
  }

  /** The file is not needed any more, whether it was read to its end or can't be. */
  private async finish(claimed: ClaimedImport, problem: ImportProblem | null): Promise<void> {
    const { id, workspaceId, bytesTotal } = claimed;
    await this.database.inWorkspace(workspaceId, async (em) => {
      await this.holdLease(em, claimed);
      const end = problem
        ? { state: 'failed' as const, problem }
        : { state: 'completed' as const, bytesDone: bytesTotal };
      await em.update(
        Import,
        { id },
        { ...end, finishedAt: new Date(), leaseToken: null, leaseUntil: null, waiting: null },
      );
      await em.delete(ImportChunk, { importId: id });
    });
  }

  /** Shows a change of the import and renews the lease, unless the change gives it up. */
  private async update(
    claimed: ClaimedImport,
    change: Partial<Pick<Import, 'waiting' | 'leaseUntil' | 'header' | 'format'>>,
  ): Promise<void> {
    await this.database.inWorkspace(claimed.workspaceId, async (em) => {
      await this.holdLease(em, claimed);
      const leaseUntil = new Date(Date.now() + this.config.IMPORT_LEASE_SECONDS * 1000);
      await em.update(Import, { id: claimed.id }, { leaseUntil, ...change });
    });
  }

  private tell(step: string, importId: string): void {
    if (steps.hasSubscribers) steps.publish({ step, importId });
  }
}
