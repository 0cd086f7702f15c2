/** Texts of 32 words through all layers of analysis but the language model, beside two libraries that do less. */
import { createRequire } from 'node:module';
import type { Run, Scenario, Subject } from './scenario.js';
import { type ScoredText, textAnalytics } from './text-analytics.js';

const WORDS = 32;
const TEXTS = 400;
/** Between two looks at the clock. */
const ROUND = 50;

export const analysisSpeed: Scenario = {
  name: 'analysis-speed',
  summary: `texts of ${WORDS} words through masking, rules, base and learned model, on one core`,
  async prepare({ seconds }) {
    const parts = await textAnalytics();
    const labelled = { fa: parts.labelledTexts('fa', 'train'), en: parts.labelledTexts('en', 'train') };
    const texts = { fa: ofWords(labelled.fa), en: ofWords(labelled.en) };
    const scored = [...labelled.fa, ...labelled.en].map(({ text, sentiment }): ScoredText => ({
      text,
      sentiment: sentiment.endsWith('negative')
        ? 'negative'
        : sentiment.endsWith('positive')
          ? 'positive'
          : 'neutral',
    }));
    const { model } = await parts.learnSentiment(scored, { version: 'bench', seed: 1 });
    const models = { fa: model, en: model };
    const hub = (language: 'fa' | 'en') =>
      subject(`hub, all layers, ${language}`, texts[language], seconds, (text) => {
        parts.analyzeText(parts.maskPersonalData(text).text, { models });
      });
    return {
      reference: subject('vader-sentiment, sentiment only, en', texts.en, seconds, vader()),
      subjects: [
        subject('wink-nlp, tokens and sentiment, en', texts.en, seconds, wink()),
        hub('en'),
        hub('fa'),
      ],
      stop: () => Promise.resolve(),
    };
  },
};

/** Texts of exactly so many words, from the labelled ones put one after another. */
function ofWords(labelled: readonly { text: string }[]): string[] {
  const words = labelled.flatMap(({ text }) => text.split(/\s+/));
  const count = Math.min(TEXTS, Math.floor(words.length / WORDS));
  return Array.from({ length: count }, (_, at) => words.slice(at * WORDS, (at + 1) * WORDS).join(' '));
}

function subject(
  name: string,
  texts: readonly string[],
  seconds: number,
  work: (text: string) => void,
): Subject {
  return {
    name,
    processes: () => ({ bench: process.pid }),
    run: () => Promise.resolve(timed(texts, seconds, work)),
  };
}

function timed(texts: readonly string[], seconds: number, work: (text: string) => void): Run {
  const started = performance.now();
  let items = 0;
  while (performance.now() - started < 1_000 * seconds)
    for (const end = items + ROUND; items < end; items++) work(texts[items % texts.length] ?? '');
  return { items, seconds: (performance.now() - started) / 1_000 };
}

const require = createRequire(import.meta.url);

/** These two have no types, or types of another module system. */
function vader(): (text: string) => void {
  const { SentimentIntensityAnalyzer } = require('vader-sentiment') as {
    SentimentIntensityAnalyzer: { polarity_scores: (text: string) => unknown };
  };
  return (text) => void SentimentIntensityAnalyzer.polarity_scores(text);
}

function wink(): (text: string) => void {
  interface Wink {
    readDoc: (text: string) => { out: (its: unknown) => unknown };
    its: { sentiment: unknown };
  }
  const make = require('wink-nlp') as (model: unknown, pipe: string[]) => Wink;
  const nlp = make(require('wink-eng-lite-web-model'), ['sbd', 'negation', 'sentiment']);
  return (text) => void nlp.readDoc(text).out(nlp.its.sentiment);
}
