/** A thread that learns one topic from its examples. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Taxonomy } from './taxonomy.js';
import { rulesOf } from './taxonomy.rules.js';
import { encodeDetectors } from './topic.detector.js';
import { learnTopic, type TopicFigures } from './topic.learning.js';
import { maskPersonalData } from '../analysis/mask.js';
import type { LabelledText } from './topic.examples.js';
import { topicTokens } from './topic.tokens.js';

export interface TopicLesson {
  taxonomy: Taxonomy;
  topic: string;
  examples: LabelledText[];
  /** Texts of the newest items, unmasked. */
  items: string[];
}

export interface LearnedOfTopic {
  weights: Uint8Array;
  figures: TopicFigures;
}

function learn({ taxonomy, topic, examples, items }: TopicLesson): LearnedOfTopic {
  const rules = rulesOf(taxonomy);
  const isFound = (tokens: ReturnType<typeof topicTokens>) =>
    rules.find(tokens).some(({ topics }) => topics.includes(topic));
  const labelled = examples.map(({ text, belongs }) => {
    const tokens = topicTokens(text);
    return { tokens, belongs, found: isFound(tokens) };
  });
  const said = new Set(examples.map(({ text }) => text));
  const others = items.map((text) => maskPersonalData(text).text).filter((text) => !said.has(text));
  const unsaid = others.map(topicTokens).filter((tokens) => tokens.length > 0 && !isFound(tokens));
  const { learned, figures } = learnTopic(labelled, unsaid);
  return { weights: encodeDetectors([learned.missed, learned.mistaken]), figures };
}

parentPort?.postMessage(learn(workerData as TopicLesson));
