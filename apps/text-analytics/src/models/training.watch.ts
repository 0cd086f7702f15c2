/** Looks which sets of examples have grown so far, or whose model agrees so little, that a training is due. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { type Drift, driftOf } from './drift.js';
import { agreementSince, countExamples } from './example.counts.js';
import { type ExampleSet, ExampleStore } from './example.store.js';
import type { ModelCard } from './model.card.js';
import { ModelTraining } from './training.entity.js';
import { reasonToTrain } from './training.plan.js';
import { TrainingStore } from './training.store.js';

@Injectable()
export class TrainingWatch {
  /** What had grown when this process started isn't known, so the first look is at everything. */
  private lookedAtAll = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ExampleStore) private readonly examples: ExampleStore,
    @Inject(TrainingStore) private readonly trainings: TrainingStore,
  ) {}

  /** Asks for the trainings that are due. */
  async look(): Promise<void> {
    const grown = this.examples.takeGrown();
    const sets = this.lookedAtAll ? grown : await this.allSets();
    // Where one fails, all are looked at again.
    this.lookedAtAll = false;
    for (const set of sets) await this.consider(set);
    this.lookedAtAll = true;
  }

  private async allSets(): Promise<ExampleSet[]> {
    return this.database.asRelay((em) =>
      em.query<ExampleSet[]>('select distinct workspace_id as "workspaceId", language from training_example'),
    );
  }

  private async consider(set: ExampleSet): Promise<void> {
    await this.database.inWorkspace(set.workspaceId, async (em) => {
      const { workspaceId, language } = set;
      const last = await em.findOneBy(ModelTraining, { workspaceId, language });
      // What comes in during a training may be enough for the next one.
      if (last?.state === 'queued' || last?.state === 'running') return this.examples.hasGrown(set);
      const counts = (await countExamples(em, workspaceId))[language];
      const known = last ? { examples: last.examples ?? 0 } : undefined;
      const drift = await driftOfActive(em, language);
      const reason = reasonToTrain(counts, known, drift?.drifted ?? false);
      if (reason) await this.trainings.request(em, set, reason);
    });
  }
}

/** Of the model in use; undefined where there is none. */
export async function driftOfActive(em: EntityManager, language: string): Promise<Drift | undefined> {
  const [active] = await em.query<{ card: ModelCard; activatedAt: Date }[]>(
    `select card, activated_at as "activatedAt" from learned_model where language = $1 and state = 'active'`,
    [language],
  );
  if (!active) return undefined;
  const { learned, heldOut } = active.card;
  const agreement = await agreementSince(em, language, active.activatedAt);
  return driftOf(agreement, { accuracy: learned.accuracy, heldOut });
}
