/** The models that are in use, in memory: looked up for each item, and asked of the database every few seconds. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { LearnedSentimentModel } from '../learning/sentiment.model.js';
import type { ModelLanguage } from './model.language.js';

/** The models of a workspace; none for a language that the base layer judges alone. */
export type ActiveModels = Readonly<Partial<Record<ModelLanguage, LearnedSentimentModel>>>;

/** Within that time a take-over or a roll-back reaches all processes. */
const FRESH_MS = 2_000;
/** Workspaces whose models stay in memory: a quarter of a MiB for each model. */
const MOST_WORKSPACES = 200;

interface Entry {
  /** Ids of the active versions. */
  ids: string;
  models: ActiveModels;
  checkedAt: number;
}

@Injectable()
export class LearnedModels {
  private readonly entries = new Map<string, Entry>();
  private readonly checks = new Map<string, Promise<Entry>>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /** One object for as long as nothing changes. */
  async of(workspaceId: string): Promise<ActiveModels> {
    const entry = this.entries.get(workspaceId);
    if (entry && performance.now() - entry.checkedAt < FRESH_MS) return entry.models;
    // Many texts of a workspace wait for one look.
    const check = this.checks.get(workspaceId) ?? this.check(workspaceId, entry);
    this.checks.set(workspaceId, check);
    try {
      return (await check).models;
    } finally {
      this.checks.delete(workspaceId);
    }
  }

  private async check(workspaceId: string, known: Entry | undefined): Promise<Entry> {
    const entry = await this.database.inWorkspace(workspaceId, async (em) => {
      const rows = await em.query<{ id: string }[]>(
        `select id from learned_model where state = 'active' order by language`,
      );
      const ids = rows.map(({ id }) => id).join(' ');
      const models = known?.ids === ids ? known.models : await load(em);
      return { ids, models, checkedAt: performance.now() };
    });
    // The last ones used are the last ones in the map.
    this.entries.delete(workspaceId);
    this.entries.set(workspaceId, entry);
    for (const [oldest] of this.entries) {
      if (this.entries.size <= MOST_WORKSPACES) break;
      this.entries.delete(oldest);
    }
    return entry;
  }
}

async function load(em: EntityManager): Promise<ActiveModels> {
  const rows = await em.query<{ language: ModelLanguage; weights: Buffer }[]>(
    `select language, weights from learned_model where state = 'active'`,
  );
  return Object.fromEntries(
    rows.map(({ language, weights }) => [language, LearnedSentimentModel.fromBytes(weights)]),
  );
}
