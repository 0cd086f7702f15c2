/** Publishes surveys and gives them back. */
import { Injectable } from '@nestjs/common';
import { factId, surveyPublished } from '@voc/contracts';
import { appendOutbox, Database } from '@voc/service';
import { v7 } from 'uuid';
import { draftSurvey } from './survey.drafting.js';
import type { CreateSurveyDto } from './survey.dto.js';
import { Survey, toPublished } from './survey.entity.js';
import { InvalidSurvey, SurveyNotFound } from './survey.errors.js';

const NEWEST = 200;

@Injectable()
export class SurveyService {
  constructor(private readonly database: Database) {}

  /**
   * Publishes a survey; its row and the message about it are one transaction. The same `idempotencyKey` again gives
   * the survey of the first time.
   * @throws InvalidSurvey
   */
  async publish(workspaceId: string, dto: CreateSurveyDto, idempotencyKey?: string): Promise<Survey> {
    const { draft, problems } = draftSurvey(dto);
    if (problems.length > 0) throw new InvalidSurvey(problems);
    const id = idempotencyKey === undefined ? v7() : factId(workspaceId, 'survey', idempotencyKey);
    const now = new Date();
    return this.database.inWorkspace(workspaceId, async (em) => {
      const survey = em.create(Survey, {
        ...draft,
        workspaceId,
        id,
        version: now.getTime(),
        state: 'published',
        stakeholder: dto.stakeholder ?? 'customer',
        touchpoint: dto.touchpoint ?? null,
        product: dto.product ?? null,
        eventType: draft.trigger?.eventType ?? null,
        publishedAt: now,
      });
      const { raw } = await em
        .createQueryBuilder()
        .insert()
        .into(Survey)
        .values(survey)
        .orIgnore()
        .returning('id')
        .execute();
      if ((raw as unknown[]).length === 0) return em.findOneByOrFail(Survey, { id });
      await appendOutbox(em, surveyPublished, toPublished(survey));
      return survey;
    });
  }

  /** The newest surveys first. */
  async list(workspaceId: string): Promise<Survey[]> {
    return this.database.inWorkspace(workspaceId, (em) =>
      em.find(Survey, { order: { publishedAt: 'DESC', id: 'ASC' }, take: NEWEST }),
    );
  }

  /** @throws SurveyNotFound */
  async find(workspaceId: string, id: string): Promise<Survey> {
    const survey = await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(Survey, { id }));
    if (survey === null) throw new SurveyNotFound();
    return survey;
  }
}
