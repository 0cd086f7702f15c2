/** Keeps the texts that models learn from: of scored items as they come in, and of what people corrected. */
import { Inject, Injectable } from '@nestjs/common';
import type { FeedbackAnalyzed } from '@voc/contracts';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { cutToExample, type Example, exampleOf } from './example.js';
import type { ModelLanguage } from './model.language.js';
import type { SentimentClass } from '../learning/evaluation.js';

/** Newest examples of one language that a workspace keeps. */
export const MOST_EXAMPLES = 200_000;

/**
 * The original says until when an example may be kept, and that it is still the newest version: locked, it can't be
 * deleted by its source between that look and the end of the transaction.
 */
const KEEP = `
  insert into training_example
    (workspace_id, feedback_id, version, language, scored, text, occurred_at, judged, retained_until)
  select $1, it.*, o.retained_until
  from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])
    as it (feedback_id, version, language, scored, text, occurred_at, judged)
  join original_text o on o.workspace_id = $1 and o.feedback_id = it.feedback_id and o.version = it.version
  order by it.feedback_id for share of o
  on conflict (workspace_id, feedback_id) do update set
    version = excluded.version, language = excluded.language, scored = excluded.scored, text = excluded.text,
    occurred_at = excluded.occurred_at, retained_until = excluded.retained_until, added_at = now(), judged = null,
    corrected = case when training_example.text = excluded.text then training_example.corrected end
    where excluded.version > training_example.version`;

const CORRECT = `
  insert into training_example
    (workspace_id, feedback_id, version, language, corrected, text, occurred_at, retained_until)
  select $1, $2, version, $3, $4, $5, $6, retained_until
  from original_text where workspace_id = $1 and feedback_id = $2 for share
  on conflict (workspace_id, feedback_id) do update set corrected = excluded.corrected, added_at = now()`;

/** What a person says of an item as a whole. */
export interface Correction {
  workspaceId: string;
  feedbackId: string;
  language: ModelLanguage;
  /** Null takes an earlier correction back. */
  sentiment: SentimentClass | null;
  /** The customer's words, masked. */
  text: string;
  occurredAt: Date;
}

/** A workspace's examples of one language. */
export interface ExampleSet {
  workspaceId: string;
  language: ModelLanguage;
}

@Injectable()
export class ExampleStore {
  private readonly grown = new Map<string, ExampleSet>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Takes in what can be learned from, and forgets what its source deleted or scores no more. Harmless to repeat. */
  async keep(items: readonly FeedbackAnalyzed[]): Promise<void> {
    for (const [workspaceId, own] of Map.groupBy(items, (it) => it.workspaceId)) {
      // One statement can't write a row twice; sorted, two sets that overlap can't block each other.
      const newest = new Map<string, FeedbackAnalyzed>();
      for (const item of own.toSorted((a, b) => a.version - b.version)) newest.set(item.feedbackId, item);
      const sorted = [...newest.values()].sort((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1));
      const examples: Example[] = [];
      const without: FeedbackAnalyzed[] = [];
      for (const item of sorted) {
        const example = exampleOf(item);
        if (example) examples.push(example);
        else without.push(item);
      }
      await this.database.inWorkspace(workspaceId, async (em) => {
        if (without.length > 0) await forget(em, without);
        if (examples.length > 0) await keepExamples(em, workspaceId, examples);
      });
      for (const { language } of examples) this.hasGrown({ workspaceId, language });
    }
  }

  /** In the caller's transaction. Where the original's time is over, nothing is kept. */
  async correct(em: EntityManager, correction: Correction): Promise<void> {
    const { workspaceId, feedbackId, language, sentiment, text, occurredAt } = correction;
    if (sentiment === null) {
      await em.query(
        'delete from training_example where feedback_id = $1 and corrected is not null and scored is null',
        [feedbackId],
      );
      await em.query(
        'update training_example set corrected = null, added_at = now() where feedback_id = $1 and corrected is not null',
        [feedbackId],
      );
    } else {
      const example = [workspaceId, feedbackId, language, sentiment, cutToExample(text), occurredAt];
      await em.query(CORRECT, example);
    }
    this.hasGrown({ workspaceId, language });
  }

  /** There is more to learn from. */
  hasGrown(set: ExampleSet): void {
    this.grown.set(`${set.workspaceId} ${set.language}`, set);
  }

  /** The sets that grew in this process since the last call. */
  takeGrown(): ExampleSet[] {
    const grown = [...this.grown.values()];
    this.grown.clear();
    return grown;
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

/** What a person said of a text stays where only the score went away. */
async function forget(em: EntityManager, items: FeedbackAnalyzed[]): Promise<void> {
  await em.query(
    `delete from training_example e using unnest($1::uuid[], $2::bigint[], $3::boolean[]) as it (id, version, gone)
     where e.feedback_id = it.id and e.version < it.version and (it.gone or e.corrected is null)`,
    [
      items.map((it) => it.feedbackId),
      items.map((it) => it.version),
      items.map((it) => it.deletedAt !== undefined),
    ],
  );
}
