/** Runs one training: has the examples learned from in a thread, and keeps the model with its card and verdict. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, isConnectionFailure } from '@voc/service';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { ExamplePages, ExampleTally } from './example.pages.js';
import { forgetOldest } from './example.counts.js';
import { figuresOf, type ModelCard, verdictOf } from './model.card.js';
import { ModelStore } from './model.store.js';
import type { Learned } from './training.messages.js';
import { type ClaimedTraining, LEASE_SECONDS, TrainingLost, TrainingStore } from './training.store.js';
import { trainInThread } from './training.thread.js';

@Injectable()
export class TrainingRunner {
  private readonly logger = new Logger(TrainingRunner.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TrainingStore) private readonly trainings: TrainingStore,
    @Inject(ModelStore) private readonly models: ModelStore,
    @Inject(ExamplePages) private readonly pages: ExamplePages,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
  ) {}

  /** @throws the error of a database that is down: the training is taken again when its lease has run out. */
  async run(claimed: ClaimedTraining, stopping: AbortSignal): Promise<void> {
    const tally = new ExampleTally();
    try {
      await this.train(claimed, tally, stopping);
    } catch (error) {
      if (error instanceof TrainingLost) return;
      if (stopping.aborted) return await this.trainings.release(claimed);
      if (isConnectionFailure(error)) throw error;
      const { workspaceId, language } = claimed;
      this.logger.error({ err: error, workspaceId, language }, 'A training failed');
      const problem = 'The training failed for a reason nobody foresaw; the log of the service has it.';
      await this.trainings.fail(claimed, problem, tally.total);
    }
  }

  private async train(claimed: ClaimedTraining, tally: ExampleTally, stopping: AbortSignal): Promise<void> {
    const { workspaceId, language } = claimed;
    const startedAt = performance.now();
    const number = await this.database.inWorkspace(workspaceId, async (em) => {
      await forgetOldest(em, language);
      return this.models.nextNumber(em, language);
    });
    const lease = this.holdLease(claimed, stopping);
    try {
      const learned = await trainInThread({
        version: `${language}-${number}`,
        texts: this.pages.of(claimed, tally),
        onProgress: lease.progress,
        signal: lease.signal,
      });
      const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
      const card = cardOf(learned, tally, seconds);
      const id = randomUUID();
      await this.database.inWorkspace(workspaceId, async (em) => {
        await this.trainings.finish(em, claimed, { examples: tally.total, modelId: id });
        await this.models.add(em, { id, workspaceId, language, number, card, weights: learned.weights });
      });
      this.knowledge.changed(workspaceId);
      const { better } = card.verdict;
      this.logger.log({ workspaceId, language, number, n: card.n, seconds, better }, 'A model was trained');
    } finally {
      lease.end();
    }
  }

  /** Renews the lease until ended; its signal says that the training is lost or that the service stops. */
  private holdLease(claimed: ClaimedTraining, stopping: AbortSignal) {
    const lost = new AbortController();
    let share = 0;
    const renew = () =>
      this.trainings.renew(claimed, share).catch((error: unknown) => {
        // A database that is down for a moment is no reason to give up: the lease is longer than that.
        if (error instanceof TrainingLost) lost.abort(error);
      });
    const timer = setInterval(() => void renew(), (LEASE_SECONDS * 1_000) / 30).unref();
    return {
      signal: AbortSignal.any([stopping, lost.signal]),
      progress: (progress: number) => {
        share = progress;
      },
      end: () => clearInterval(timer),
    };
  }
}

function cardOf(learned: Learned, tally: ExampleTally, seconds: number): ModelCard {
  const { counts, corrected, from, to } = tally.summary();
  return {
    n: tally.total,
    classes: counts,
    corrected,
    dataFrom: from,
    dataTo: to,
    heldOut: learned.evaluation.count,
    learned: figuresOf(learned.evaluation),
    base: figuresOf(learned.base),
    topFeatures: learned.telling,
    trainedAt: new Date().toISOString(),
    seconds,
    verdict: verdictOf(learned.evaluation, learned.base),
  };
}
