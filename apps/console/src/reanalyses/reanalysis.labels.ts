/** Names of states and reasons of re-analyses, in the reader's language. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../ui/tag.js';
import type { ReanalysisReason, ReanalysisState } from './reanalyses.api.js';

export const stateNames: Record<ReanalysisState, MessageDescriptor> = {
  queued: msg`Waiting to begin`,
  running: msg`Under way`,
  completed: msg`Done`,
  cancelled: msg`Ended by hand`,
  superseded: msg`Taken over by a later one`,
  failed: msg`Failed`,
};

export const stateTones: Record<ReanalysisState, Tone> = {
  queued: 'mixed',
  running: 'mixed',
  completed: 'positive',
  cancelled: 'neutral',
  superseded: 'neutral',
  failed: 'negative',
};

export const reasonNames: Record<ReanalysisReason, MessageDescriptor> = {
  taxonomy: msg`Topics have changed`,
  model: msg`Another model is in use`,
  requested: msg`Somebody asked for it`,
};
