/** Names of what a judgement can rest on, and of the states of models, in the reader's language. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const evidenceKinds: Record<string, MessageDescriptor> = {
  word: msg`Judging word`,
  emoji: msg`Emoji`,
  failure: msg`Something did not happen`,
  negation: msg`Negation`,
  degree: msg`Degree`,
  contrast: msg`Contrast`,
  condition: msg`Condition or wish`,
  question: msg`Question`,
  remedy: msg`It was put right`,
  time: msg`Time`,
  cue: msg`Sign of an intent`,
  topic: msg`Topic`,
  model: msg`Model`,
};

export const modelStates: Record<string, MessageDescriptor> = {
  active: msg`In use`,
  candidate: msg`Better, waits`,
  retired: msg`Was in use`,
  refused: msg`Not better`,
};
