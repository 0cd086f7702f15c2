/** How well text analytics judges: the base layer per language, the learned layer, and what learning costs. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from './scenario.js';
import {
  type Evaluation,
  type LabelQuality,
  persianReviews,
  type ScoredText,
  shuffled,
  textAnalytics,
  type TextAnalytics,
} from './text-analytics.js';

const LABELS = ['negative', 'neutral', 'mixed', 'positive'];
const CLASSES = ['negative', 'neutral', 'positive'];
/** Of the Persian reviews: so many to learn from, the rest to try it on. */
const LEARNED = [500, 5_000];
const TRIED_FROM = 5_000;
const SEEDS = [1, 2, 3];
const TRAININGS = [5_000, 200_000];

interface Row {
  what: string;
  classes: string[];
  figures: LabelQuality & { calibrationError?: number };
}

export const analysisQuality: Report = {
  name: 'analysis-quality',
  summary: 'how well sentiment is judged, by the base layer and by models learned from scores',
  async report({ say }) {
    const parts = await textAnalytics();
    const rows: Row[] = [];
    const add = (what: string, classes: string[], figures: Row['figures']) => {
      rows.push({ what, classes, figures });
      say(`${what}: accuracy ${percent(figures.accuracy)}`);
    };
    for (const language of ['fa', 'en'] as const)
      add(
        `base, ${language}, exam of labelled texts`,
        LABELS,
        parts.labelQuality(parts.labelledTexts(language, 'exam')),
      );
    const persian = persianReviews();
    if (persian.length === 0) say('No Persian reviews: set VOC_PERSIAN_REVIEWS to their file.');
    for (const half of persian.length > 0 ? [0, 1] : []) {
      const texts = persian.filter((it) => it.half === half);
      add(`base, fa, food reviews, half ${half + 1}`, CLASSES, judged(parts, texts));
    }
    add('base, en, clothing reviews', CLASSES, clothing(parts));
    for (const count of persian.length > 0 ? LEARNED : [])
      for (const seed of SEEDS)
        add(
          `learned from ${count}, fa, food reviews, seed ${seed}`,
          CLASSES,
          await learned(parts, persian, count, seed),
        );
    add('learned, en, clothing reviews', CLASSES, await learnedClothing(parts));
    const trainings = TRAININGS.map((count) => ({ count, ...training(count) }));
    return { figures: { rows, trainings }, tables: `${qualityTable(rows)}\n\n${trainingTable(trainings)}` };
  },
};

const figuresOf = (evaluation: Evaluation): Row['figures'] => ({
  ...evaluation,
  negativeRecall: evaluation.recall.negative ?? 0,
});

function judged(parts: TextAnalytics, texts: readonly ScoredText[]): Row['figures'] {
  return figuresOf(
    parts.evaluate(
      texts.map(({ text, sentiment }) => ({ truth: sentiment, chances: parts.judgeText(text) })),
    ),
  );
}

/** The base layer that ships has seen these reviews; so each half is judged by one that was built from the other half. */
function clothing(parts: TextAnalytics): Row['figures'] {
  const labelled = [...parts.labelledTexts('fa', 'train'), ...parts.labelledTexts('en', 'train')];
  const reviews = parts.clothingReviews();
  const halves = [0, 1].flatMap((half) => {
    const base = parts.trainBaseModel(
      labelled,
      reviews.filter((_, index) => index % 2 !== half),
      'half',
    );
    return reviews
      .filter(({ stars }, index) => index % 2 === half && stars !== 3)
      .map(({ text, stars }) => ({
        truth: stars > 3 ? ('positive' as const) : ('negative' as const),
        chances: parts.judgeText(text, base),
      }));
  });
  return figuresOf(parts.evaluate(halves));
}

async function learned(parts: TextAnalytics, reviews: readonly ScoredText[], count: number, seed: number) {
  const order = shuffled(reviews, seed);
  const { model } = await parts.learnSentiment(order.slice(0, count), { version: 'bench', seed });
  const tried = order.slice(TRIED_FROM);
  return figuresOf(
    parts.evaluate(
      tried.map(({ text, sentiment }) => ({
        truth: sentiment,
        chances: parts.judgeText(text, undefined, model),
      })),
    ),
  );
}

/** By cross-validation, as the card of a workspace's model says it. */
async function learnedClothing(parts: TextAnalytics): Promise<Row['figures']> {
  const texts = parts
    .clothingReviews()
    .filter(({ stars }) => stars !== 3)
    .map(({ text, stars }): ScoredText => ({ text, sentiment: stars > 3 ? 'positive' : 'negative' }));
  const { evaluation } = await parts.learnSentiment(texts, { version: 'bench', seed: 1 });
  return figuresOf(evaluation);
}

function training(count: number) {
  const script = fileURLToPath(new URL('./training.child.js', import.meta.url));
  const said = execFileSync(process.execPath, [script, String(count)], { encoding: 'utf8' });
  return JSON.parse(said) as { seconds: number; cpuSeconds: number; peakMib: number };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const markdown = (rows: string[][]) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
const ruled = ([head = [], ...rows]: string[][]) => markdown([head, head.map(() => '---'), ...rows]);

function qualityTable(rows: readonly Row[]): string {
  return ruled([
    [
      'what',
      'texts',
      'accuracy',
      'balanced',
      'macro-F1',
      'negative recall',
      'calibration error',
      'confusion',
    ],
    ...rows.map(({ what, classes, figures }) => [
      what,
      String(figures.count),
      percent(figures.accuracy),
      percent(figures.balancedAccuracy),
      percent(figures.macroF1),
      percent(figures.negativeRecall),
      figures.calibrationError === undefined ? '–' : percent(figures.calibrationError),
      figures.confusion.map((row, at) => `${classes[at]}: ${row.join(' ')}`).join('; '),
    ]),
  ]);
}

function trainingTable(
  trainings: readonly { count: number; seconds: number; cpuSeconds: number; peakMib: number }[],
) {
  return ruled([
    ['learned from', 'seconds', 'CPU seconds', 'peak memory MiB'],
    ...trainings.map(({ count, seconds, cpuSeconds, peakMib }) => [
      count.toLocaleString('en'),
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      peakMib.toFixed(0),
    ]),
  ]);
}
