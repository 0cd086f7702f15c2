/** Finds the survey behind a personal link and stores what the respondent answers. */
import { Injectable } from '@nestjs/common';
import {
  feedbackReceived,
  responseReceived,
  type InvitationChanged,
  type SurveyPublished,
} from '@voc/contracts';
import { appendOutbox, Cipher, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { Invitation } from '../invitations/invitation.entity.js';
import { SurveyVersion } from '../surveys/survey-version.entity.js';
import { feedbackIdOf, toFeedback, toResponse } from './answer.mapping.js';
import { readAnswers, type Answer, type AnswerProblem } from './answer.reading.js';
import { readToken } from './link.token.js';
import { Response } from './response.entity.js';

/** A link that can be answered; `answers` are those given before, none where there were none. */
export interface OpenLink {
  kind: 'open';
  invitation: InvitationChanged;
  survey: SurveyPublished;
  answered: boolean;
  answers: Answer[];
}

/** `notReady`: the invitation has arrived here, its survey has not yet. */
export type Link =
  OpenLink | { kind: 'unknown' } | { kind: 'expired'; locale: string } | { kind: 'notReady'; locale: string };

export type Submission =
  | Exclude<Link, OpenLink>
  | { kind: 'invalid'; link: OpenLink; answers: Answer[]; problems: AnswerProblem[] }
  | { kind: 'complete'; link: OpenLink; feedbackId: string };

@Injectable()
export class RespondService {
  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
  ) {}

  /** What a link leads to; opening it changes nothing. */
  async open(token: string): Promise<Link> {
    return this.withLink(token, async (_em, link) => link);
  }

  /**
   * Stores the answers and the two messages about them in one transaction. Until the link expires the respondent may
   * answer again: the same feedback item gets a higher version; the same answers again change nothing.
   */
  async submit(token: string, input: Readonly<Record<string, unknown>>): Promise<Submission> {
    return this.withLink<Submission>(token, async (em, link) => {
      if (link.kind !== 'open') return link;
      const { answers, problems } = readAnswers(link.survey.questions, input);
      if (problems.length > 0) return { kind: 'invalid', link, answers, problems };
      await this.store(em, link, answers);
      return {
        kind: 'complete',
        link: { ...link, answers, answered: true },
        feedbackId: feedbackIdOf(link.invitation),
      };
    });
  }

  private async withLink<T>(
    token: string,
    work: (em: EntityManager, link: Link) => Promise<T>,
  ): Promise<T | { kind: 'unknown' }> {
    const parts = readToken(token);
    if (parts === undefined) return { kind: 'unknown' };
    return this.database.inWorkspace(parts.workspaceId, async (em) =>
      work(em, await this.find(em, parts.tokenHash)),
    );
  }

  private async find(em: EntityManager, tokenHash: string): Promise<Link> {
    const known = await em.findOneBy(Invitation, { tokenHash });
    if (known === null) return { kind: 'unknown' };
    const { invitation } = known;
    const { locale, surveyId, invitationId } = invitation;
    if (Date.parse(invitation.expiresAt) <= Date.now()) return { kind: 'expired', locale };
    const versions = await em.find(SurveyVersion, { where: { surveyId }, order: { version: 'DESC' } });
    if (versions[0]?.survey.state === 'closed') return { kind: 'expired', locale };
    // A rebuilt store may have lost old versions, since the topic keeps the newest only.
    const { survey } =
      versions.find(({ version }) => version === invitation.surveyVersion) ?? versions[0] ?? {};
    if (survey === undefined) return { kind: 'notReady', locale };
    const response = await em.findOneBy(Response, { invitationId });
    const answers = response === null ? [] : this.readStored(response);
    return { kind: 'open', invitation, survey, answered: response !== null, answers };
  }

  private async store(em: EntityManager, { invitation, survey }: OpenLink, answers: Answer[]): Promise<void> {
    const { workspaceId, invitationId } = invitation;
    // Two submissions at one time (a double click, two tabs) go one after the other.
    await em.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [invitationId]);
    const before = await em.findOneBy(Response, { invitationId });
    if (before !== null && JSON.stringify(this.readStored(before)) === JSON.stringify(answers)) return;
    const now = new Date();
    const version = Math.max(now.getTime(), (before?.version ?? 0) + 1);
    const answeredAt = before?.answeredAt ?? now;
    await em.save(Response, {
      workspaceId,
      invitationId,
      version,
      answers: this.cipher.encrypt(workspaceId, JSON.stringify(answers)),
      answeredAt,
      receivedAt: now,
    });
    const answered = { invitation, survey, answers, version, answeredAt, receivedAt: now };
    await appendOutbox(em, responseReceived, toResponse(answered));
    await appendOutbox(em, feedbackReceived, toFeedback(answered));
  }

  private readStored(response: Response): Answer[] {
    return JSON.parse(this.cipher.decrypt(response.workspaceId, response.answers).toString()) as Answer[];
  }
}
