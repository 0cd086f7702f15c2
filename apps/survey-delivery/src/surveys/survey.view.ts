/** A survey as the HTTP API shows it. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FatigueDto, QuestionDto, TouchpointDto, WordingDto } from './survey.dto.js';
import type { Survey } from './survey.entity.js';
import { TriggerDto } from './trigger.dto.js';

export class SurveyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['published', 'closed'] }) state!: string;
  @ApiProperty() name!: string;
  @ApiProperty() stakeholder!: string;
  @ApiPropertyOptional({ type: TouchpointDto }) touchpoint?: TouchpointDto;
  @ApiPropertyOptional() product?: string;
  @ApiProperty({ type: [QuestionDto] }) questions!: QuestionDto[];
  @ApiPropertyOptional({ type: WordingDto }) thanks?: WordingDto;
  @ApiPropertyOptional({ type: TriggerDto }) trigger?: TriggerDto;
  @ApiProperty({ type: FatigueDto }) fatigue!: FatigueDto;
  @ApiProperty() expiresAfterDays!: number;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

export class SurveyList {
  @ApiProperty({ type: [SurveyView] }) items!: SurveyView[];
}

export function toView(survey: Survey): SurveyView {
  return {
    id: survey.id,
    version: survey.version,
    state: survey.state,
    name: survey.name,
    stakeholder: survey.stakeholder,
    touchpoint: survey.touchpoint ?? undefined,
    product: survey.product ?? undefined,
    questions: survey.questions,
    thanks: survey.thanks ?? undefined,
    trigger: survey.trigger ?? undefined,
    fatigue: survey.fatigue,
    expiresAfterDays: survey.expiresAfterDays,
    publishedAt: survey.publishedAt.toISOString(),
  };
}
