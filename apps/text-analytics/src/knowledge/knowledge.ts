/** What the analysis of a workspace's texts rests on: its topics and its learned models, each with its version. */
import { type Knowledge as AnalysisKnowledge, MODEL_VERSION } from '../analysis/analyze.js';
import { defaultTopics, type TopicMatcher } from '../analysis/topic.matcher.js';

export interface Knowledge extends AnalysisKnowledge {
  topics: TopicMatcher;
  /** That of `topics`; recorded with each analysed item. */
  taxonomyVersion: string;
  /** Recorded with each analysed item: the rules' version, and those of the learned models in use. */
  modelVersion: string;
}

/** What every workspace begins with: the default topics and the rules. */
export const baseKnowledge: Knowledge = {
  topics: defaultTopics,
  taxonomyVersion: defaultTopics.version,
  modelVersion: MODEL_VERSION,
};
