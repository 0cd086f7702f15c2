/** What the routes of learned models take and answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MODEL_LANGUAGES, type ModelLanguage } from '../learning/model.language.js';
import { ModelCardDto } from './model-card.dto.js';

const TRAINING_STATES = ['queued', 'running', 'done', 'failed'];
const TRAINING_REASONS = ['first', 'growth', 'drift', 'request'];
const STATES = ['active', 'candidate', 'retired', 'refused'];

export class TrainingRequest {
  @ApiProperty({ enum: MODEL_LANGUAGES, description: 'The language whose model is to be trained.' })
  @IsIn(MODEL_LANGUAGES)
  language!: ModelLanguage;
}

export class TrainingDetails {
  @ApiProperty({ enum: MODEL_LANGUAGES })
  language!: string;

  @ApiProperty({ enum: TRAINING_STATES, description: 'Of the training under way, or of the last one.' })
  state!: string;

  @ApiProperty({
    enum: TRAINING_REASONS,
    description:
      'Why it was begun: enough scored texts for the first time, half as many more, agreement that fell, or somebody asked.',
  })
  reason!: string;

  @ApiProperty({ description: 'From 0 to 1.' })
  progress!: number;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  startedAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  finishedAt?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The version that came of it.' })
  modelId?: string;

  @ApiPropertyOptional({ description: 'Why it failed, in a sentence.' })
  problem?: string;
}

export class ExamplesOfLanguage {
  @ApiProperty({ description: 'Texts with a score or a correction that a model can learn from.' })
  total!: number;

  @ApiProperty({ description: '1–2 of 5 stars, 0–6 of 10, or corrected to negative.' })
  negative!: number;

  @ApiProperty({ description: 'The middle of the scale.' })
  neutral!: number;

  @ApiProperty({ description: '4–5 of 5 stars, 9–10 of 10, or corrected to positive.' })
  positive!: number;

  @ApiProperty({ description: 'Came in, or were corrected, since the last training began.' })
  added!: number;
}

export class DriftDetails {
  @ApiProperty({ description: 'Newest texts that were judged by the model and scored since it is in use.' })
  count!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Share of them in which both agree; null where there are none yet.',
  })
  agreement!: number | null;

  @ApiProperty({ description: 'The accuracy that its card promises.' })
  expected!: number;

  @ApiProperty({ description: 'Agreement has fallen by more than chance explains; it is trained again.' })
  drifted!: boolean;
}

export class LanguageDetails {
  @ApiProperty({ enum: MODEL_LANGUAGES })
  language!: string;

  @ApiProperty({ description: 'Id of the model in use; `base-fa` or `base-en` for the base layer alone.' })
  inUse!: string;

  @ApiPropertyOptional({
    description: 'Who chose it by hand, kind and id; better ones then wait as candidates.',
    example: 'person 33333333-…',
  })
  chosenBy?: string;

  @ApiProperty({ type: ExamplesOfLanguage })
  examples!: ExamplesOfLanguage;

  @ApiPropertyOptional({ description: 'What is missing for a training, in a sentence.' })
  missing?: string;

  @ApiPropertyOptional({ type: TrainingDetails, description: 'Absent before the first training.' })
  training?: TrainingDetails;

  @ApiPropertyOptional({ type: DriftDetails, description: 'Of the learned model in use.' })
  drift?: DriftDetails;
}

export class ModelDetails {
  @ApiProperty({ description: 'A UUID; `base-fa` or `base-en` for the base layer.' })
  id!: string;

  @ApiProperty({ enum: MODEL_LANGUAGES })
  language!: string;

  @ApiProperty({ enum: ['base', 'learned'] })
  layer!: 'base' | 'learned';

  @ApiProperty({ description: 'As it stands in `modelVersion` of what it judged.', example: 'fa-3' })
  version!: string;

  @ApiProperty({
    enum: STATES,
    description:
      'active: in use; retired: was in use; refused: not better than the base layer; candidate: better, but a person chose another one. ' +
      'The base layer is active where it judges alone; learned models stand on it.',
  })
  state!: string;

  @ApiProperty({ description: 'Whether `POST /models/{id}/activate` can take it into use.' })
  canActivate!: boolean;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it was last taken into use.' })
  activatedAt?: string;

  @ApiPropertyOptional({ type: ModelCardDto, description: 'Of learned models.' })
  card?: ModelCardDto;

  @ApiPropertyOptional({ type: DriftDetails, description: 'Of a learned model in use.' })
  drift?: DriftDetails;
}

export class ModelList {
  @ApiProperty({ type: [LanguageDetails] })
  languages!: LanguageDetails[];

  @ApiProperty({ type: [ModelDetails], description: 'By language: the base layer, then the newest first.' })
  models!: ModelDetails[];
}
