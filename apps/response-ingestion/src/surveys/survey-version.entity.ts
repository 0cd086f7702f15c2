/** What this service knows of surveys: each published version as it came, newest state included. */
import type { SurveyPublished } from '@voc/contracts';
import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';

/** `bigint` as a number; versions are far below 2^53. */
export const asNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => Number(value),
};

@Entity('survey_version')
export class SurveyVersion {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'survey_id' })
  surveyId!: string;

  @PrimaryColumn('bigint', { transformer: asNumber })
  version!: number;

  @Column('jsonb')
  survey!: SurveyPublished;
}
