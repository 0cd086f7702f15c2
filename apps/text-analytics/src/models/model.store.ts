/** The versions of a workspace's models: which one is in use, and which ones it can go back to. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Reanalyses, type ReanalysisRequest } from '../reanalysis/reanalyses.js';
import type { ExampleSet } from './example.store.js';
import { LearnedModelVersion } from './learned-model.entity.js';
import type { ModelCard } from './model.card.js';
import { modelNotFound, modelNotUsable } from './model.errors.js';
import type { ModelLanguage } from '../learning/model.language.js';
import { ModelTraining } from './training.entity.js';

/** Versions of a language whose weights are kept, the one in use among them. */
const KEPT_WEIGHTS = 10;
/** Versions of a language whose cards are kept. */
const KEPT_CARDS = 100;

/** What a training gave. */
export interface NewModel {
  id: string;
  workspaceId: string;
  language: ModelLanguage;
  number: number;
  card: ModelCard;
  weights: Uint8Array;
}

/** A version without its weights. */
export interface ModelRow extends Pick<
  LearnedModelVersion,
  'id' | 'number' | 'state' | 'card' | 'activatedAt'
> {
  language: ModelLanguage;
  hasWeights: boolean;
}

@Injectable()
export class ModelStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reanalyses) private readonly reanalyses: Reanalyses,
  ) {}

  /** Takes a new version in, and into use where it is better than the base layer and nobody chose another by hand. */
  async add(em: EntityManager, { card, weights, ...model }: NewModel): Promise<void> {
    const { workspaceId, language } = model;
    const { chosenBy } = await em.findOneByOrFail(ModelTraining, { workspaceId, language });
    const { better } = card.verdict;
    const state = better ? ('candidate' as const) : ('refused' as const);
    await em.insert(LearnedModelVersion, {
      ...model,
      card,
      state,
      weights: better ? Buffer.from(weights) : null,
      trainedAt: new Date(card.trainedAt),
      activatedAt: null,
    });
    if (better && chosenBy === null) await this.use(em, model);
    await this.forgetOld(em, language);
  }

  /** The newest first; all of them, or the one of this id. */
  async list(em: EntityManager, id?: string): Promise<ModelRow[]> {
    return em.query<ModelRow[]>(
      `select id, language, number, state, card, activated_at as "activatedAt", weights is not null as "hasWeights"
       from learned_model ${id === undefined ? '' : 'where id = $1'} order by language desc, number desc`,
      id === undefined ? [] : [id],
    );
  }

  /** The number of the version that comes next. */
  async nextNumber(em: EntityManager, language: string): Promise<number> {
    return 1 + ((await em.maximum(LearnedModelVersion, 'number', { language })) ?? 0);
  }

  /**
   * Takes a version into use by hand; it stays until a person chooses another one or asks for a training.
   * @throws ServiceError 404, or 409 for one that was refused or whose weights are gone
   */
  async activate(workspaceId: string, id: string, chosenBy: string): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      const [found] = await this.list(em, id);
      if (!found) throw modelNotFound();
      const { language, state, card, number } = found;
      if (state === 'refused') throw modelNotUsable(`The model was refused. ${card.verdict.reason}`);
      if (!found.hasWeights)
        throw modelNotUsable(
          `The weights of version ${number} are gone: those of the newest ${KEPT_WEIGHTS} are kept. Train a new one.`,
        );
      await choose(em, { workspaceId, language }, chosenBy);
      if (state !== 'active') await this.use(em, { id, workspaceId, language });
    });
  }

  /** Back to the base layer alone, until a person chooses a version or asks for a training. */
  async backToBase(workspaceId: string, language: ModelLanguage, chosenBy: string): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      await choose(em, { workspaceId, language }, chosenBy);
      if (await this.retire(em, language))
        await this.reanalyses.request(workspaceId, whatToReanalyze(language), em);
    });
  }

  private async use(
    em: EntityManager,
    { id, workspaceId, language }: Pick<NewModel, 'id' | 'workspaceId' | 'language'>,
  ): Promise<void> {
    await this.retire(em, language);
    await em.update(LearnedModelVersion, { id }, { state: 'active', activatedAt: new Date() });
    await this.reanalyses.request(workspaceId, whatToReanalyze(language), em);
  }

  /** Whether there was one in use. */
  private async retire(em: EntityManager, language: string): Promise<boolean> {
    const { affected } = await em.update(
      LearnedModelVersion,
      { language, state: 'active' },
      { state: 'retired' },
    );
    return affected === 1;
  }

  private async forgetOld(em: EntityManager, language: string): Promise<void> {
    const unused = { language, state: Not('active' as const) };
    const newest = { order: { number: 'desc' as const }, select: { id: true } };
    const withWeights = await em.find(LearnedModelVersion, {
      ...newest,
      where: { ...unused, weights: Not(IsNull()) },
      skip: KEPT_WEIGHTS - 1,
    });
    await em.update(LearnedModelVersion, { id: In(withWeights.map((it) => it.id)) }, { weights: null });
    const cards = await em.find(LearnedModelVersion, { ...newest, where: unused, skip: KEPT_CARDS - 1 });
    await em.delete(LearnedModelVersion, { id: In(cards.map((it) => it.id)) });
  }
}

/** The Persian model also reads what is mixed and what is Persian in Latin letters. */
function whatToReanalyze(language: ModelLanguage): ReanalysisRequest {
  return language === 'fa' ? { reason: 'model' } : { reason: 'model', language };
}

/** Also before there was any training. */
async function choose(em: EntityManager, set: ExampleSet, chosenBy: string): Promise<void> {
  await em.query(
    `insert into model_training (workspace_id, language, state, reason, requested_at, chosen_by)
     values ($1, $2, 'done', 'request', now(), $3)
     on conflict (workspace_id, language) do update set chosen_by = excluded.chosen_by`,
    [set.workspaceId, set.language, chosenBy],
  );
}
