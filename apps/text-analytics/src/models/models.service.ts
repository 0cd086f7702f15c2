/** Tells which models there are, has them trained, and takes one into use. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { MODEL_VERSION } from '../analysis/analyze.js';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import type { Drift } from './drift.js';
import { countExamples } from './example.counts.js';
import { modelNotFound, tooFewExamples } from './model.errors.js';
import { MODEL_LANGUAGES, type ModelLanguage } from '../learning/model.language.js';
import { type ModelRow, ModelStore } from './model.store.js';
import type {
  DriftDetails,
  LanguageDetails,
  ModelDetails,
  ModelList,
  TrainingDetails,
} from './models.dto.js';
import { ModelTraining } from './training.entity.js';
import { missingFor } from './training.plan.js';
import { TrainingSchedule } from './training.schedule.js';
import { TrainingStore } from './training.store.js';
import { driftOfActive } from './training.watch.js';

/** `base-fa` and the like. */
const baseId = (language: ModelLanguage) => `base-${language}`;
const languageOfBase = (id: string) => MODEL_LANGUAGES.find((language) => baseId(language) === id);

@Injectable()
export class ModelsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ModelStore) private readonly models: ModelStore,
    @Inject(TrainingStore) private readonly trainings: TrainingStore,
    @Inject(TrainingSchedule) private readonly schedule: TrainingSchedule,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
  ) {}

  async list(workspaceId: string): Promise<ModelList> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const rows = await this.models.list(em);
      const counts = await countExamples(em, workspaceId);
      const trainings = await em.find(ModelTraining);
      const languages: LanguageDetails[] = [];
      const models: ModelDetails[] = [];
      for (const language of MODEL_LANGUAGES) {
        const own = rows.filter((it) => it.language === language);
        const active = own.find(isActive);
        const training = trainings.find((it) => it.language === language);
        const missing = missingFor(counts[language]);
        const drift = await driftOfActive(em, language);
        languages.push({
          language,
          inUse: active?.id ?? baseId(language),
          ...(training?.chosenBy && { chosenBy: training.chosenBy }),
          examples: counts[language],
          ...(missing && { missing }),
          ...(hasBegun(training) && { training: trainingDetails(training) }),
          ...(drift && { drift: driftDetails(drift) }),
        });
        models.push(baseDetails(language, active === undefined));
        models.push(...own.map((row) => details(row, isActive(row) ? drift : undefined)));
      }
      return { languages, models };
    });
  }

  /** @throws ServiceError 404 */
  async find(workspaceId: string, id: string): Promise<ModelDetails> {
    return this.database.inWorkspace(workspaceId, (em) => this.findWithin(em, id));
  }

  /** Asks for a training, after which the best model takes over again. @throws ServiceError 409 for too few examples */
  async train(workspaceId: string, language: ModelLanguage): Promise<TrainingDetails> {
    const training = await this.database.inWorkspace(workspaceId, async (em) => {
      const counts = (await countExamples(em, workspaceId))[language];
      const missing = missingFor(counts);
      if (missing) throw tooFewExamples(missing, counts);
      await em.update(ModelTraining, { workspaceId, language }, { chosenBy: null });
      return this.trainings.request(em, { workspaceId, language }, 'request');
    });
    this.schedule.wake();
    return trainingDetails(training);
  }

  /** @throws ServiceError 404, 409 */
  async activate(workspaceId: string, id: string, chosenBy: string): Promise<ModelDetails> {
    const language = languageOfBase(id);
    if (language) await this.models.backToBase(workspaceId, language, chosenBy);
    else if (isUUID(id)) await this.models.activate(workspaceId, id, chosenBy);
    this.knowledge.changed(workspaceId);
    return this.find(workspaceId, id);
  }

  private async findWithin(em: EntityManager, id: string): Promise<ModelDetails> {
    const language = languageOfBase(id);
    if (language) {
      const rows = await this.models.list(em);
      return baseDetails(language, !rows.some((it) => it.language === language && isActive(it)));
    }
    const [found] = isUUID(id) ? await this.models.list(em, id) : [];
    if (!found) throw modelNotFound();
    return details(found, isActive(found) ? await driftOfActive(em, found.language) : undefined);
  }
}

/** A person may have chosen the base layer before there was any. */
const hasBegun = (training: ModelTraining | undefined): training is ModelTraining =>
  training !== undefined && (training.startedAt !== null || training.state === 'queued');
const isActive = ({ state }: ModelRow) => state === 'active';

function baseDetails(language: ModelLanguage, alone: boolean): ModelDetails {
  const state = alone ? 'active' : 'retired';
  return { id: baseId(language), language, layer: 'base', version: MODEL_VERSION, state, canActivate: true };
}

function details(row: ModelRow, drift: Drift | undefined): ModelDetails {
  const { id, language, number, state, card, activatedAt, hasWeights } = row;
  return {
    id,
    language,
    layer: 'learned',
    version: `${language}-${number}`,
    state,
    canActivate: hasWeights && state !== 'refused',
    ...(activatedAt && { activatedAt: activatedAt.toISOString() }),
    card,
    ...(drift && { drift: driftDetails(drift) }),
  };
}

function driftDetails({ count, agreement, expected, drifted }: Drift): DriftDetails {
  return { count, agreement, expected, drifted };
}

function trainingDetails(training: ModelTraining): TrainingDetails {
  const { language, state, reason, progress, requestedAt, startedAt, finishedAt, modelId, problem } =
    training;
  return {
    language,
    state,
    reason,
    progress,
    requestedAt: requestedAt.toISOString(),
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
    ...(modelId && { modelId }),
    ...(problem && { problem }),
  };
}
