/** Decides on each candidate, once for all, and makes the invitations of those who are to be asked. */
import { Injectable } from '@nestjs/common';
import { factId, invitationChanged, type CrmEvent } from '@voc/contracts';
import { appendOutbox, Cipher, Database } from '@voc/service';
import { In, type EntityManager } from 'typeorm';
import { Invitation, toChanged } from '../invitations/invitation.entity.js';
import { draftInvitation } from '../invitations/invitation.drafting.js';
import { OptOut } from '../invitations/opt-out.entity.js';
import { MailJob } from '../mail/mail-job.entity.js';
import { Survey } from '../surveys/survey.entity.js';
import type { Trigger } from '../surveys/survey.definition.js';
import { Decision } from './decision.entity.js';
import { contactKey, decide, type ContactHistory } from './eligibility.decision.js';
import { matches } from './trigger.matching.js';

type TriggeredSurvey = Survey & { trigger: Trigger };

@Injectable()
export class CandidateService {
  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
  ) {}

  /** Goes through the events of one workspace in their order; an event that was seen before changes nothing. */
  async consider(workspaceId: string, events: readonly CrmEvent[]): Promise<void> {
    const types = [...new Set(events.map((event) => event.type))];
    const surveys = await this.database.inWorkspace(workspaceId, (em) =>
      em.find(Survey, {
        where: { eventType: In(types), state: 'published' },
        order: { publishedAt: 'ASC', id: 'ASC' },
      }),
    );
    const triggered = surveys.filter((survey): survey is TriggeredSurvey => survey.trigger !== null);
    for (const event of events) {
      const candidates = triggered.filter((survey) => matches(survey.trigger, event));
      if (candidates.length > 0) await this.decideAll(event, candidates);
    }
  }

  private async decideAll(event: CrmEvent, surveys: readonly TriggeredSurvey[]): Promise<void> {
    await this.database.inWorkspace(event.workspaceId, async (em) => {
      const contact = contactKey(event.customer?.id ?? event.eventId);
      // Ids that differ in case lie in different partitions, so two consumers may decide on one contact at once.
      await em.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${event.workspaceId}:${contact}`,
      ]);
      for (const survey of surveys) await this.decideOne(em, event, survey, contact);
    });
  }

  private async decideOne(
    em: EntityManager,
    event: CrmEvent,
    survey: TriggeredSurvey,
    contact: string,
  ): Promise<void> {
    if (await em.existsBy(Decision, { surveyId: survey.id, eventId: event.eventId })) return;
    const now = new Date();
    const history = await historyOf(em, contact, survey.id);
    const { trigger, fatigue } = survey;
    const outcome = decide({ surveyId: survey.id, trigger, fatigue, event, history, now });
    const invitationId = factId(event.workspaceId, 'invitation', survey.id, event.eventId);
    await em.insert(Decision, {
      workspaceId: event.workspaceId,
      surveyId: survey.id,
      eventId: event.eventId,
      eventType: event.type,
      customerId: event.customer?.id ?? null,
      outcome,
      invitationId: outcome === 'scheduled' ? invitationId : null,
      decidedAt: now,
    });
    if (outcome !== 'scheduled') return;
    const invitation = draftInvitation({
      id: invitationId,
      event,
      survey,
      contact,
      now,
      cipher: this.cipher,
    });
    await em.insert(Invitation, invitation);
    await em.insert(MailJob, {
      workspaceId: event.workspaceId,
      invitationId,
      dueAt: invitation.dueAt,
      attempts: 0,
    });
    await appendOutbox(em, invitationChanged, toChanged(invitation));
  }
}

/** Invitations whose mail failed reached nobody, so they tire nobody. */
async function historyOf(em: EntityManager, contact: string, surveyId: string): Promise<ContactHistory> {
  const [row] = await em.query<{ any: Date | null; same: Date | null }[]>(
    `select max(created_at) as any, max(created_at) filter (where survey_id = $2) as same
     from invitation where contact_key = $1 and state <> 'failed'`,
    [contact, surveyId],
  );
  return {
    optedOut: await em.existsBy(OptOut, { contactKey: contact }),
    lastInvitation: row?.any ?? undefined,
    lastInvitationToSurvey: row?.same ?? undefined,
  };
}
