/** A thread that learns one topic from its examples. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Taxonomy } from './taxonomy.js';
import { rulesOf } from './taxonomy.rules.js';
import { encodeTopic, learnTopic, type TopicFigures } from './topic.learning.js';
import type { LabelledText } from './topic.examples.js';
import { topicTokens } from './topic.tokens.js';

export interface TopicLesson {
  taxonomy: Taxonomy;
  topic: string;
  examples: LabelledText[];
}

export interface LearnedOfTopic {
  weights: Uint8Array;
  figures: TopicFigures;
}

function learn({ taxonomy, topic, examples }: TopicLesson): LearnedOfTopic {
  const rules = rulesOf(taxonomy);
  const labelled = examples.map(({ text, belongs }) => {
    const tokens = topicTokens(text);
    const found = rules.find(tokens).some(({ topics }) => topics.includes(topic));
    return { tokens, belongs, found };
  });
  const { weights, figures } = learnTopic(labelled);
  return { weights: encodeTopic(weights), figures };
}

parentPort?.postMessage(learn(workerData as TopicLesson));
