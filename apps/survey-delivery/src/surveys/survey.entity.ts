/** A survey as published: its newest version, with the rule that sends it. */
import type { SurveyPublished } from '@voc/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../migrations/column.transformers.js';
import type { Fatigue, Question, Trigger, Wording } from './survey.definition.js';

@Entity('survey')
@Index('survey_event_type', ['workspaceId', 'eventType'])
export class Survey {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('bigint', { transformer: asNumber })
  version!: number;

  @Column('text')
  state!: SurveyPublished['state'];

  @Column('text')
  name!: string;

  @Column('text')
  stakeholder!: SurveyPublished['stakeholder'];

  @Column('jsonb', { nullable: true })
  touchpoint!: SurveyPublished['touchpoint'] | null;

  @Column('text', { nullable: true })
  product!: string | null;

  @Column('jsonb')
  questions!: Question[];

  @Column('jsonb', { nullable: true })
  thanks!: Wording | null;

  /** Null for a survey that nothing sends by itself. */
  @Column('jsonb', { nullable: true })
  trigger!: Trigger | null;

  /** The trigger's event type, apart so that it can be searched by. */
  @Column('text', { name: 'event_type', nullable: true })
  eventType!: string | null;

  @Column('jsonb')
  fatigue!: Fatigue;

  /** Days for which a personal link works, from the moment it is due. */
  @Column('int', { name: 'expires_after_days' })
  expiresAfterDays!: number;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}

/** The message that tells other services of this version. */
export function toPublished(survey: Survey): SurveyPublished {
  return {
    workspaceId: survey.workspaceId,
    surveyId: survey.id,
    version: survey.version,
    state: survey.state,
    name: survey.name,
    stakeholder: survey.stakeholder,
    touchpoint: survey.touchpoint ?? undefined,
    product: survey.product ?? undefined,
    questions: survey.questions,
    thanks: survey.thanks ?? undefined,
    publishedAt: survey.publishedAt.toISOString(),
  };
}
