/** Looks through the texts of one language for themes: reads them page by page, four times, and keeps counts only. */
import { type Cluster, clustersOf, type PlacedPhrase } from './phrase.clusters.js';
import { PhraseCounter, PhraseEstimate } from './phrase.counting.js';
import { findGrown, type Growth, type GrownPhrase } from './phrase.growth.js';
import { matchThemes } from './theme.matching.js';
import { TextMeasures, type ThemeText } from './theme.measures.js';
import { PAST_WINDOWS, type Window, windowOf } from './theme.windows.js';
import { phraseHash, phrasesOf } from './text.phrases.js';

/** Texts that a language needs in the current window and in those right before, so that growth can be told from chance. */
export const FEWEST_TEXTS_NOW = 30;
export const FEWEST_TEXTS_BEFORE = 100;
/** Grown phrases that are looked at further; the surest ones. */
const MOST_GROWN = 400;
const MOST_FORMS = 20;

/** Pages of masked texts that occurred in a window or several, each text once, in any order. */
export type ReadTexts = (from: Date, to: Date) => AsyncIterable<readonly ThemeText[]>;

/** A theme of an earlier run. */
export interface KnownTheme {
  id: string;
  phrases: readonly { phrase: string }[];
}

/** A theme with what was counted: found in this run, known from earlier ones, or both. */
export interface SurveyedTheme<K extends KnownTheme> {
  known?: K;
  found?: Cluster;
  measures: TextMeasures;
}

export interface Survey<K extends KnownTheme> {
  /** All texts. */
  all: TextMeasures;
  enough: boolean;
  tested: number;
  dispersion: number;
  themes: SurveyedTheme<K>[];
}

/** `known`: those that are followed; `MOST_GROWN` and the stores of the passes bound the memory, whatever is read. */
export async function surveyThemes<K extends KnownTheme>(
  read: ReadTexts,
  windows: readonly Window[],
  known: readonly K[],
): Promise<Survey<K>> {
  const texts = new WindowedTexts(read, windows);
  const all = new TextMeasures(windows.length);
  const estimate = new PhraseEstimate();
  await texts.each((text, window) => {
    all.add(window, text);
    estimate.add(text.text);
  });
  const enough = isEnough(all.texts);
  const growth = enough
    ? await growthOf(texts, estimate, all.texts)
    : { grown: [], tested: 0, dispersion: 1 };
  const placed = await placesOf(texts, growth.grown.slice(0, MOST_GROWN));
  const clusters = clustersOf(placed, growth.dispersion);
  const themes = await measured(texts, pairsOf(clusters, known), windows.length);
  return { all, enough, tested: growth.tested, dispersion: growth.dispersion, themes };
}

/** Whether the texts by window are enough to tell growth from chance. */
export function isEnough(texts: ArrayLike<number>): boolean {
  return (texts[0] ?? 0) >= FEWEST_TEXTS_NOW && textsBefore(texts) >= FEWEST_TEXTS_BEFORE;
}

export function textsBefore(texts: ArrayLike<number>): number {
  return Array.from(texts)
    .slice(1, 1 + PAST_WINDOWS)
    .reduce((sum, count) => sum + count, 0);
}

/** Texts with the window that each belongs to. */
class WindowedTexts {
  constructor(
    private readonly read: ReadTexts,
    private readonly windows: readonly Window[],
  ) {}

  /** Of the newest `count` windows, or of all. */
  async each(visit: (text: ThemeText, window: number) => void, count = this.windows.length): Promise<void> {
    const [newest, oldest] = [this.windows[0], this.windows[count - 1]];
    if (!newest || !oldest) return;
    for await (const page of this.read(oldest.from, newest.to)) {
      for (const text of page) {
        const window = windowOf(this.windows, text.occurredAt);
        if (window >= 0) visit(text, window);
      }
    }
  }
}

async function growthOf(texts: WindowedTexts, estimate: PhraseEstimate, all: Uint32Array): Promise<Growth> {
  const support = estimate.support();
  const counter = new PhraseCounter(estimate.atLeast(support), all.length);
  await texts.each(({ text }, window) => counter.add(text, window));
  return findGrown([...counter.counted(support)], all);
}

/** Where the phrases stand in the current window, and how most people write them. */
async function placesOf(texts: WindowedTexts, grown: readonly GrownPhrase[]): Promise<PlacedPhrase[]> {
  if (grown.length === 0) return [];
  const places = new Map(
    grown.map(({ phrase }) => [phrase, { texts: [] as number[], forms: new Map<string, number>() }]),
  );
  const hashes = new Set(grown.map(({ phrase }) => phraseHash(phrase)));
  let ordinal = 0;
  await texts.each(({ text }) => {
    for (const { phrase, from, to } of phrasesOf(text, (hash) => hashes.has(hash))) {
      const place = places.get(phrase);
      if (!place) continue;
      place.texts.push(ordinal);
      const form = text.slice(from, to).replace(/\s+/g, ' ');
      if (place.forms.size < MOST_FORMS || place.forms.has(form))
        place.forms.set(form, (place.forms.get(form) ?? 0) + 1);
    }
    ordinal += 1;
  }, 1);
  return grown.flatMap((phrase) => {
    const place = places.get(phrase.phrase);
    // Texts may have gone since they were counted.
    if (!place || place.texts.length === 0) return [];
    return [{ ...phrase, texts: place.texts, form: mostFrequent(place.forms) ?? phrase.phrase }];
  });
}

function mostFrequent(forms: ReadonlyMap<string, number>): string | undefined {
  return [...forms].sort(([, a], [, b]) => b - a)[0]?.[0];
}

interface Pair<K> {
  known?: K;
  found?: Cluster;
}

/** Every cluster with the known theme that it is, if any, and the known themes that no cluster was found for. */
function pairsOf<K extends KnownTheme>(clusters: readonly Cluster[], known: readonly K[]): Pair<K>[] {
  const matched = matchThemes(clusters, known);
  const pairs: Pair<K>[] = matched.flatMap((theme, index) => {
    const found = clusters[index];
    return theme && found ? [{ found, known: theme }] : [];
  });
  for (const [index, cluster] of clusters.entries()) {
    if (matched[index]) continue;
    // People have merged what is still found apart: its surest phrase is one of the theme's.
    const whole = pairs.find((it) =>
      it.known?.phrases.some(({ phrase }) => phrase === cluster.phrases[0]?.phrase),
    );
    if (whole?.found) whole.found = joined(whole.found, cluster);
    else pairs.push({ found: cluster });
  }
  return [...pairs, ...known.filter((theme) => !matched.includes(theme)).map((theme) => ({ known: theme }))];
}

function joined({ name, phrases }: Cluster, part: Cluster): Cluster {
  return { name, phrases: [...phrases, ...part.phrases].sort((a, b) => a.q - b.q) };
}

/** A text belongs to a theme by any of its phrases, of this run or of earlier ones. */
async function measured<K extends KnownTheme>(
  texts: WindowedTexts,
  pairs: readonly Pair<K>[],
  windows: number,
): Promise<SurveyedTheme<K>[]> {
  const themes = pairs.map((pair) => ({ ...pair, measures: new TextMeasures(windows) }));
  const byPhrase = new Map<string, Set<number>>();
  for (const [index, { known, found }] of themes.entries()) {
    for (const { phrase } of [...(known?.phrases ?? []), ...(found?.phrases ?? [])])
      byPhrase.set(phrase, (byPhrase.get(phrase) ?? new Set()).add(index));
  }
  if (byPhrase.size === 0) return themes;
  const hashes = new Set([...byPhrase.keys()].map(phraseHash));
  await texts.each((text, window) => {
    const hits = new Map<number, number>();
    for (const { phrase } of phrasesOf(text.text, (hash) => hashes.has(hash)))
      for (const theme of byPhrase.get(phrase) ?? []) hits.set(theme, (hits.get(theme) ?? 0) + 1);
    for (const [theme, phrases] of hits) {
      themes[theme]?.measures.add(window, text);
      if (window === 0) themes[theme]?.measures.offerQuote(text, phrases);
    }
  });
  return themes;
}
