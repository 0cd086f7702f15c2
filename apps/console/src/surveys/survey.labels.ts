/** Names of what becomes of candidates and invitations. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { Tone } from '../ui/tag.js';

interface State {
  name: MessageDescriptor;
  tone: Tone;
}

const states: Record<string, State> = {
  scheduled: { name: msg`Will be sent`, tone: 'mixed' },
  sent: { name: msg`Sent`, tone: 'positive' },
  failed: { name: msg`Could not be sent`, tone: 'negative' },
  outside_window: { name: msg`The event was too old`, tone: 'neutral' },
  opted_out: { name: msg`Wants no surveys`, tone: 'neutral' },
  no_consent: { name: msg`No consent`, tone: 'neutral' },
  no_contact_channel: { name: msg`No e-mail address`, tone: 'neutral' },
  skipped_sampling: { name: msg`Not in the sample`, tone: 'neutral' },
  skipped_cooldown_survey: { name: msg`Asked by this survey not long ago`, tone: 'neutral' },
  skipped_cooldown_global: { name: msg`Asked by another survey not long ago`, tone: 'neutral' },
  pending: { name: msg`Waiting to be sent`, tone: 'mixed' },
  answered: { name: msg`Answered`, tone: 'positive' },
  expired: { name: msg`Expired`, tone: 'neutral' },
};

/** Name and tone of an outcome or a state; an unknown one is shown as it is. */
export function useSurveyState(): (code: string) => { name: string; tone: Tone } {
  const { i18n } = useLingui();
  return (code) => {
    const state = states[code];
    return state ? { name: i18n._(state.name), tone: state.tone } : { name: code, tone: 'neutral' };
  };
}
