/** Names of what themes are listed by, in the reader's language. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../ui/tag.js';
import type { Shown, ThemeSort, ThemeState } from './themes.api.js';

export const stateNames: Record<ThemeState, MessageDescriptor> = {
  new: msg`New theme`,
  growing: msg`Growing`,
  shrinking: msg`Shrinking`,
  steady: msg`Steady`,
};

/** How much a state asks for attention: whether growth is good or bad, only its items can tell. */
export const stateTones: Record<ThemeState, Tone> = {
  new: 'mixed',
  growing: 'mixed',
  shrinking: 'neutral',
  steady: 'neutral',
};

export const shownNames: Record<Shown, MessageDescriptor> = {
  all: msg`All themes`,
  ...stateNames,
  dismissed: msg`Dismissed`,
};

export const sortNames: Record<ThemeSort, MessageDescriptor> = {
  state: msg`New and growing first`,
  growth: msg`Most growth`,
  items: msg`Most items`,
  impact: msg`Worst for scores`,
  sentiment: msg`Worst sentiment`,
  recent: msg`Found last`,
};
