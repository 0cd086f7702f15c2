/** Keeps the texts that models learn from: those of scored items, as they come in. */
import { Injectable } from '@nestjs/common';
import type { FeedbackAnalyzed } from '@voc/contracts';
import type { EntityManager } from 'typeorm';
import { type Example, exampleOf } from './example.js';
import type { ModelLanguage } from '../learning/model.language.js';

/** Newest examples of one language that a workspace keeps. */
export const MOST_EXAMPLES = 200_000;

/** By then what was kept is committed and can be counted. */
const TRANSACTION_MS = 15_000;

/** What was judged of a version that a model may know already says nothing. */
const KEEP = `
  insert into training_example
    (workspace_id, feedback_id, version, language, scored, text, occurred_at, judged)
  select $1, * from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])
  on conflict (workspace_id, feedback_id) do update set
    version = excluded.version, language = excluded.language, scored = excluded.scored, text = excluded.text,
    occurred_at = excluded.occurred_at, added_at = now(), judged = null
    where excluded.version > training_example.version`;

/** A workspace's examples of one language. */
export interface ExampleSet {
  workspaceId: string;
  language: ModelLanguage;
}

@Injectable()
export class ExampleStore {
  private readonly grown = new Map<string, { set: ExampleSet; at: number }>();

  /**
   * Takes in what can be learned from, and forgets what its source deleted or scores no more. Harmless to repeat.
   * `items` are the newest versions of one workspace's items, whose originals the caller's transaction has locked.
   */
  async keep(em: EntityManager, workspaceId: string, items: readonly FeedbackAnalyzed[]): Promise<void> {
    const examples = new Map<string, Example>();
    const without: FeedbackAnalyzed[] = [];
    for (const item of items) {
      const example = exampleOf(item);
      if (example) examples.set(item.feedbackId, example);
      else without.push(item);
    }
    if (without.length > 0) await forget(em, without);
    if (examples.size === 0) return;
    await keepExamples(em, workspaceId, [...examples.values()]);
    for (const { language } of examples.values()) this.hasGrown({ workspaceId, language });
  }

  /** There may be more to learn from. */
  hasGrown(set: ExampleSet): void {
    this.grown.set(`${set.workspaceId} ${set.language}`, { set, at: performance.now() });
  }

  /** The sets that may have grown in this process since the last call, those of transactions just ended among them. */
  takeGrown(): ExampleSet[] {
    const now = performance.now();
    const sets: ExampleSet[] = [];
    for (const [key, { set, at }] of this.grown) {
      sets.push(set);
      if (now - at > TRANSACTION_MS) this.grown.delete(key);
    }
    return sets;
  }
}

async function keepExamples(em: EntityManager, workspaceId: string, examples: Example[]): Promise<void> {
  await em.query(KEEP, [
    workspaceId,
    examples.map((it) => it.feedbackId),
    examples.map((it) => it.version),
    examples.map((it) => it.language),
    examples.map((it) => it.scored),
    examples.map((it) => it.text),
    examples.map((it) => it.occurredAt),
    examples.map((it) => it.judged),
  ]);
}

async function forget(em: EntityManager, items: FeedbackAnalyzed[]): Promise<void> {
  await em.query(
    `delete from training_example e using unnest($1::uuid[], $2::bigint[]) as it (id, version)
     where e.feedback_id = it.id and e.version < it.version`,
    [items.map((it) => it.feedbackId), items.map((it) => it.version)],
  );
}
