/** The eligibility pipeline: whether a contact is asked after an event, and if not, why not; pure and repeatable. */
import { createHash } from 'node:crypto';
import type { CrmEvent } from '@voc/contracts';
import type { Fatigue, Trigger } from '../surveys/survey.definition.js';

/** What became of a candidate. `scheduled` turns into `sent` or `failed` once the mail has gone or can't go. */
export const outcomes = [
  'scheduled',
  'sent',
  'failed',
  'outside_window',
  'opted_out',
  'no_consent',
  'no_contact_channel',
  'skipped_sampling',
  'skipped_cooldown_survey',
  'skipped_cooldown_global',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What is known of the contact at the moment of the decision; times are of invitations that did not fail. */
export interface ContactHistory {
  optedOut: boolean;
  lastInvitation?: Date;
  lastInvitationToSurvey?: Date;
}

export interface Candidate {
  surveyId: string;
  trigger: Pick<Trigger, 'sampling' | 'maxEventAgeHours'>;
  fatigue: Fatigue;
  event: CrmEvent;
  history: ContactHistory;
  now: Date;
}

/** Of a trigger that doesn't say: long enough for a weekend's outage, too short for a back-fill of history. */
export const DEFAULT_MAX_EVENT_AGE_HOURS = 72;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One form for all spellings of a customer's id: source systems differ in case. */
export function contactKey(customerId: string): string {
  return customerId.normalize('NFKC').trim().toLowerCase();
}

/**
 * The first reason against asking, else `scheduled`. What the contact wants comes before what we want; of the two
 * clocks the survey's own is named first, being the more specific reason. Windows roll and are never queued for later.
 */
export function decide({ surveyId, trigger, fatigue, event, history, now }: Candidate): Outcome {
  const customer = event.customer;
  const maxAgeHours = trigger.maxEventAgeHours ?? DEFAULT_MAX_EVENT_AGE_HOURS;
  if (now.getTime() - Date.parse(event.occurredAt) > maxAgeHours * HOUR) return 'outside_window';
  if (history.optedOut) return 'opted_out';
  if (customer?.attributes?.['consent'] === false) return 'no_consent';
  if (customer?.email === undefined) return 'no_contact_channel';
  if (sampleOf(surveyId, customer.id) >= trigger.sampling) return 'skipped_sampling';
  if (within(history.lastInvitationToSurvey, fatigue.surveyDays, now)) return 'skipped_cooldown_survey';
  if (within(history.lastInvitation, fatigue.globalDays, now)) return 'skipped_cooldown_global';
  return 'scheduled';
}

/** A number in [0, 1) that only survey and contact determine, so that replays agree and raising a share adds contacts. */
export function sampleOf(surveyId: string, customerId: string): number {
  const digest = createHash('sha256')
    .update(`${surveyId}\u0000${contactKey(customerId)}`)
    .digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

function within(last: Date | undefined, days: number, now: Date): boolean {
  return last !== undefined && now.getTime() - last.getTime() < days * DAY;
}
