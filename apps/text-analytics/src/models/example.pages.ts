/** Reads the examples of a language in pages, and sums up what was read. */
import type { Database } from '@voc/service';
import type { ScoredText } from '../learning/learning.js';
import type { ExampleSet } from './example.store.js';
import type { ExampleSummary } from './model.card.js';
import type { SentimentClass } from '../learning/evaluation.js';

const PAGE = 1_000;
/** What a person said of a text counts as often as so many scores: it was looked at, a score often means something else. */
const WEIGHT_OF_CORRECTION = 5;
/** All texts of a training together, in UTF-16 units: bounds its memory. 200,000 comments of 32 words are 35 million. */
const MOST_UNITS = 60_000_000;

const PAGE_AFTER = `
  select feedback_id as id, text, coalesce(corrected, scored) as sentiment, corrected is not null as corrected,
    occurred_at as "occurredAt"
  from training_example where language = $1 and feedback_id > $2 order by feedback_id limit ${PAGE}`;

interface Row {
  id: string;
  text: string;
  sentiment: SentimentClass;
  corrected: boolean;
  occurredAt: Date;
}

/** In an order that has nothing to do with time or source: where not all fit, it is a random part that is read. */
export class ExamplePages implements AsyncIterable<ScoredText[]> {
  private readonly counts = { negative: 0, neutral: 0, positive: 0 };
  private corrected = 0;
  private from = Infinity;
  private to = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly set: ExampleSet,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<ScoredText[]> {
    const { workspaceId, language } = this.set;
    let after = '00000000-0000-0000-0000-000000000000';
    for (let units = 0; units < MOST_UNITS;) {
      const rows = await this.database.inWorkspace(workspaceId, (em) =>
        em.query<Row[]>(PAGE_AFTER, [language, after]),
      );
      for (const row of rows) units += this.count(row);
      yield rows.map(({ text, sentiment, corrected }) => ({
        text,
        sentiment,
        ...(corrected && { weight: WEIGHT_OF_CORRECTION }),
      }));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  /** Of what was read up to now. */
  summary(): ExampleSummary {
    const { counts, corrected, from, to } = this;
    return { counts, corrected, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  }

  get size(): number {
    return this.counts.negative + this.counts.neutral + this.counts.positive;
  }

  private count({ text, sentiment, corrected, occurredAt }: Row): number {
    this.counts[sentiment]++;
    if (corrected) this.corrected++;
    this.from = Math.min(this.from, occurredAt.getTime());
    this.to = Math.max(this.to, occurredAt.getTime());
    return text.length;
  }
}
