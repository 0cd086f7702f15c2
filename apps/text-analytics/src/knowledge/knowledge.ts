/** What the analysis of a workspace's texts rests on: its topics and its learned models, each with its version. */
import { MODEL_VERSION } from '../analysis/analyze.js';
import { TAXONOMY_VERSION } from '../analysis/topics.js';

export interface Knowledge {
  /** Recorded with each analysed item. */
  taxonomyVersion: string;
  /** Recorded with each analysed item: the rules' version, and those of the learned models in use. */
  modelVersion: string;
}

/** What every workspace begins with: the default topics and the rules. */
export const baseKnowledge: Knowledge = {
  taxonomyVersion: TAXONOMY_VERSION,
  modelVersion: MODEL_VERSION,
};
