/** Each reason against asking is found, in the order that the pipeline promises. */
import type { CrmEvent } from '@voc/contracts';
import { contactKey, decide, sampleOf, type Candidate } from './eligibility.decision.js';

const now = new Date('2026-03-10T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const event: CrmEvent = {
  workspaceId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a11',
  eventId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a12',
  version: 1,
  type: 'ticket.closed',
  source: 'helpdesk',
  externalId: '1',
  occurredAt: '2026-03-10T10:00:00Z',
  receivedAt: '2026-03-10T10:00:00Z',
  customer: { id: 'C-1', email: 'sara@example.com' },
};

const candidate = (changes: Partial<Candidate> = {}): Candidate => ({
  surveyId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a13',
  trigger: { sampling: 1 },
  fatigue: { globalDays: 7, surveyDays: 90 },
  event,
  history: { optedOut: false },
  now,
  ...changes,
});

describe('eligibility', () => {
  it('schedules a contact whom nothing speaks against', () => expect(decide(candidate())).toBe('scheduled'));

  it.each<[string, Partial<Candidate>]>([
    ['opted_out', { history: { optedOut: true } }],
    [
      'no_consent',
      { event: { ...event, customer: { id: 'c', email: 'a@b.co', attributes: { consent: false } } } },
    ],
    ['no_contact_channel', { event: { ...event, customer: { id: 'c', phone: '09120000000' } } }],
    ['no_contact_channel', { event: { ...event, customer: undefined } }],
    ['skipped_sampling', { trigger: { sampling: 0 } }],
    [
      'skipped_cooldown_survey',
      { history: { optedOut: false, lastInvitationToSurvey: daysAgo(89), lastInvitation: daysAgo(1) } },
    ],
    ['skipped_cooldown_global', { history: { optedOut: false, lastInvitation: daysAgo(6.9) } }],
    ['outside_window', { trigger: { sampling: 1, maxEventAgeHours: 1 } }],
    // Nobody set a limit: a back-fill of history must still mail nobody.
    ['outside_window', { event: { ...event, occurredAt: daysAgo(3.1).toISOString() } }],
    ['scheduled', { event: { ...event, occurredAt: daysAgo(2.9).toISOString() } }],
  ])('says %s', (outcome, changes) => expect(decide(candidate(changes))).toBe(outcome));

  it('opens the windows again once they have rolled by, and keeps none that is switched off', () => {
    const history = { optedOut: false, lastInvitation: daysAgo(7), lastInvitationToSurvey: daysAgo(90) };
    expect(decide(candidate({ history }))).toBe('scheduled');
    const yesterday = { optedOut: false, lastInvitation: daysAgo(1), lastInvitationToSurvey: daysAgo(1) };
    expect(decide(candidate({ history: yesterday, fatigue: { globalDays: 0, surveyDays: 0 } }))).toBe(
      'scheduled',
    );
  });

  it('takes all spellings of an id for one contact', () => {
    expect(contactKey(' USER-7 ')).toBe(contactKey('user-7'));
    expect(sampleOf('s', 'USER-7')).toBe(sampleOf('s', 'user-7'));
  });

  it('samples close to the wanted share, and differently for each survey', () => {
    const ids = Array.from({ length: 4_000 }, (_, index) => `c-${index}`);
    const share = ids.filter((id) => sampleOf('first', id) < 0.3).length / ids.length;
    expect(share).toBeGreaterThan(0.27);
    expect(share).toBeLessThan(0.33);
    expect(ids.filter((id) => sampleOf('first', id) < 0.3)).not.toEqual(
      ids.filter((id) => sampleOf('second', id) < 0.3),
    );
  });
});
