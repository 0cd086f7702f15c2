/** Reads the models that are in use from the database. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LearnedSentimentModel } from '../learning/sentiment.model.js';
import type { ModelLanguage } from '../learning/model.language.js';

/** The models of a workspace; none for a language that the base layer judges alone. */
export type ActiveModels = Readonly<Partial<Record<ModelLanguage, LearnedSentimentModel>>>;

@Injectable()
export class LearnedModels {
  /** Changes when other models are in use; within a transaction of the workspace, as `load`. */
  async revision(em: EntityManager): Promise<string> {
    const rows = await em.query<{ id: string }[]>(
      `select id from learned_model where state = 'active' order by language`,
    );
    return rows.map(({ id }) => id).join(' ');
  }

  async load(em: EntityManager): Promise<ActiveModels> {
    const rows = await em.query<{ language: ModelLanguage; weights: Buffer }[]>(
      `select language, weights from learned_model where state = 'active'`,
    );
    return Object.fromEntries(
      rows.map(({ language, weights }) => [language, LearnedSentimentModel.fromBytes(weights)]),
    );
  }
}
