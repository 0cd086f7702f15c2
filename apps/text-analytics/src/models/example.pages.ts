/** Reads the examples of a language in pages, what people corrected before what was scored, and sums up what was read. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { detectLanguage } from '../analysis/language.js';
import { tokenize } from '../analysis/tokens.js';
import { CorrectionExamples } from '../corrections/correction.examples.js';
import type { SentimentClass } from '../learning/evaluation.js';
import type { ScoredText } from '../learning/learning.js';
import { cutToExample, type Label, sentimentOfLabel } from './example.js';
import type { ExampleSet } from './example.store.js';
import type { ExampleSummary } from './model.card.js';
import { modelLanguageOf } from '../learning/model.language.js';

const PAGE = 1_000;
/** A person looked at what they corrected; a score often means something else than the text. */
const WEIGHT_OF_CORRECTION = 5;
const MOST_CORRECTIONS = 20_000;
/** All texts of a training together, in UTF-16 units: bounds its memory. 200,000 comments of 32 words are 35 million. */
const MOST_UNITS = 60_000_000;

const PAGE_AFTER = `
  select feedback_id as id, text, scored as sentiment, occurred_at as at
  from training_example where language = $1 and feedback_id > $2 order by feedback_id limit ${PAGE}`;

interface Said {
  text: string;
  sentiment: SentimentClass;
  at: Date;
}

@Injectable()
export class ExamplePages {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CorrectionExamples) private readonly corrections: CorrectionExamples,
  ) {}

  /**
   * In an order that has nothing to do with time or source: where not all fit, it is a random part that is read. What is
   * read is added to `tally`.
   */
  async *of(set: ExampleSet, tally: ExampleTally): AsyncGenerator<ScoredText[]> {
    const corrected = await this.corrected(set);
    const told = [...corrected.values()].flat();
    for (let start = 0; start < told.length; start += PAGE) {
      const page = told.slice(start, start + PAGE);
      for (const it of page) tally.add(it, true);
      yield page.map(({ text, sentiment }) => ({ text, sentiment, weight: WEIGHT_OF_CORRECTION }));
    }
    let after = '00000000-0000-0000-0000-000000000000';
    while (tally.units < MOST_UNITS) {
      const rows = await this.database.inWorkspace(set.workspaceId, (em) =>
        em.query<(Said & { id: string })[]>(PAGE_AFTER, [set.language, after]),
      );
      // What a person said of an item goes before its score.
      const scored = rows.filter(({ id }) => !corrected.has(id));
      for (const row of scored) tally.add(row);
      yield scored.map(({ text, sentiment }) => ({ text, sentiment }));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  /** By item. That something is not negative doesn't say what it is: only what people said it is can be learned. */
  private async corrected({ workspaceId, language }: ExampleSet): Promise<Map<string, Said[]>> {
    const byItem = new Map<string, Said[]>();
    let count = 0;
    for await (const it of this.corrections.of(workspaceId, 'sentiment')) {
      const text = cutToExample(it.text);
      if (!it.holds || modelLanguageOf(detectLanguage(tokenize(text)).code) !== language) continue;
      const said = { text, sentiment: sentimentOfLabel(it.value as Label), at: it.correctedAt };
      byItem.set(it.feedbackId, [...(byItem.get(it.feedbackId) ?? []), said]);
      if (++count === MOST_CORRECTIONS) break;
    }
    return byItem;
  }
}

/** Counts what was read. */
export class ExampleTally {
  /** UTF-16 units of all texts. */
  units = 0;
  private readonly counts = { negative: 0, neutral: 0, positive: 0 };
  private corrected = 0;
  private from = Infinity;
  private to = -Infinity;

  add({ text, sentiment, at }: Said, corrected = false): void {
    this.counts[sentiment]++;
    if (corrected) this.corrected++;
    this.units += text.length;
    this.from = Math.min(this.from, at.getTime());
    this.to = Math.max(this.to, at.getTime());
  }

  get total(): number {
    return this.counts.negative + this.counts.neutral + this.counts.positive;
  }

  summary(): ExampleSummary {
    const { counts, corrected, from, to } = this;
    return { counts, corrected, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  }
}
