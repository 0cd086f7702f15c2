/** Trains the base model: its heads on the project's labelled texts, and how far to trust them and the rules on reviews too. */
import { analyzeRules } from '../analysis/analyze.js';
import { BaseModel, HEADS, numbersOf } from './base.model.js';
import { fitCombination, type Observation, type Outcome } from './combination.js';
import { descend, type Head, type Lesson, sumOf, sumsOfUnseen } from './descent.js';
import { FeatureStore } from './feature.store.js';
import { readFeatures } from './features.js';
import { Weights } from './weights.js';

/** A text of the labelled set; there are more fields, of which the model learns nothing. */
export interface LabelledText {
  text: string;
  domain: string;
  sentiment: 'very_negative' | 'negative' | 'neutral' | 'mixed' | 'positive' | 'very_positive';
}

/** A review with its stars, from 1 to 5. */
export interface Review {
  text: string;
  stars: number;
}

const SEED = 20_251;
/** What all happy reviews together count, and all unhappy ones, against all labelled texts. */
const REVIEWS_SHARE = 0.12;
const FOLDS = 5;
/** What says nothing judges nothing; nobody writes such texts into a labelled set. */
const NOTHING = { positive: 0, negative: 0 };
const NOTHING_SHARE = 0.05;

const outcomeOf = ({ sentiment }: LabelledText) => sentiment.replace('very_', '') as Outcome;
/** What each head is to answer. */
const ANSWERS: Readonly<Record<(typeof HEADS)[number], readonly Outcome[]>> = {
  good: ['positive', 'mixed'],
  bad: ['negative', 'mixed'],
};

/** The same texts in the same order give the same model, byte for byte. `labelled` may not be empty, `reviews` may. */
export function trainBaseModel(
  labelled: readonly LabelledText[],
  reviews: readonly Review[],
  version: string,
): BaseModel {
  const known = readAll(labelled);
  const lessons = HEADS.map((head): Lesson => ({
    texts: labelled.map((_, index) => index),
    targets: Float32Array.from(labelled, (it) => (ANSWERS[head].includes(outcomeOf(it)) ? 1 : 0)),
    importance: new Float32Array(labelled.length).fill(1),
    seed: SEED,
  }));
  const heads = lessons.map((lesson) => descend(known.store, lesson));
  const coefficients = fitCombination([
    ...observationsOf(labelled, known, lessons),
    ...observationsOfReviews(reviews, heads, labelled.length),
    {
      numbers: numbersOf([0, 0], 0, NOTHING),
      outcome: 'neutral',
      importance: NOTHING_SHARE * labelled.length,
    },
  ]);
  return new BaseModel(Weights.rounded(heads), { version, coefficients });
}

interface ReadTexts {
  store: FeatureStore;
  /** What the rules find in each. */
  sums: ReturnType<typeof analyzeRules>['sums'][];
}

function readAll(texts: readonly { text: string }[]): ReadTexts {
  const store = new FeatureStore();
  const sums = texts.map(({ text }) => {
    const rules = analyzeRules(text);
    store.add(readFeatures(rules.tokens));
    return rules.sums;
  });
  return { store, sums };
}

/** What the heads say of a domain when they didn't learn from that domain, since they will be asked about others. */
function observationsOf(
  labelled: readonly LabelledText[],
  { store, sums }: ReadTexts,
  lessons: readonly Lesson[],
): Observation[] {
  const domains = [...new Set(labelled.map(({ domain }) => domain))];
  const foldOf = (text: number) => domains.indexOf(labelled[text]!.domain) % FOLDS;
  const folds = { folds: FOLDS, judged: FOLDS, foldOf };
  const unseen = lessons.map((lesson) => sumsOfUnseen(store, lesson, folds));
  return labelled.map((it, index) => ({
    numbers: numbersOf(
      unseen.map((said) => said.get(index) ?? 0),
      store.read(index).count,
      sums[index]!,
    ),
    outcome: outcomeOf(it),
    importance: 1,
  }));
}

/**
 * The labelled texts were written to be hard, and heads and rules are worth differently on the plain words of most reviews;
 * so reviews take part in deciding how far each is trusted. The heads learn nothing of them.
 */
function observationsOfReviews(
  reviews: readonly Review[],
  heads: readonly Head[],
  labelled: number,
): Observation[] {
  const scored = reviews.filter(({ stars }) => stars !== 3);
  const { store, sums } = readAll(scored);
  const happy = scored.filter(({ stars }) => stars > 3).length;
  return scored.map(({ stars }, index) => ({
    numbers: numbersOf(
      heads.map((head) => sumOf(store, head, index)),
      store.read(index).count,
      sums[index]!,
    ),
    outcome: stars > 3 ? 'positive' : 'negative',
    importance: (REVIEWS_SHARE * labelled) / (stars > 3 ? happy : scored.length - happy),
  }));
}
