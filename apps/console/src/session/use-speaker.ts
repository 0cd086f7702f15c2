/** Who did something, in words. */
import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.api.js';
import { speakerOf } from './speaker.js';

/** Names of people are known to themselves only. */
export function useSpeaker(): (by: string) => string {
  const { t } = useLingui();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const names = { reader: t`you`, person: t`somebody else`, key: t`a system, by its key` };
  return (by) => names[speakerOf(by, session.person.id)];
}
