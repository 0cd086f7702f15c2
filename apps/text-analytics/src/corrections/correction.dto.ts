/** What the routes of corrections take and answer. */
import { PageQuery } from '@voc/service';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { type Correction, type CorrectionKind, correctionKinds } from './correction.entity.js';

const MAX_VALUE = 512;
const MAX_TEXTS = 200;

export class NewCorrection {
  @ApiProperty({ format: 'uuid', description: 'The piece of feedback that was misunderstood.' })
  @IsUUID()
  feedbackId!: string;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: MAX_TEXTS - 1,
    description:
      'Place of the text that is meant among the item’s texts; without it and `field`, the item as a whole.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_TEXTS - 1)
  text?: number;

  @ApiPropertyOptional({
    description: 'Instead of `text`: the customer’s first text in this field.',
    example: 'comment',
  })
  @IsOptional()
  @IsString()
  @Length(1, MAX_VALUE)
  field?: string;

  @ApiProperty({ enum: correctionKinds, description: 'What was misunderstood.' })
  @IsIn(correctionKinds)
  kind!: CorrectionKind;

  @ApiProperty({
    description: 'How it is right: a label of sentiment, the key of a topic, or an intent.',
    example: 'neutral',
  })
  @IsString()
  @Length(1, MAX_VALUE)
  value!: string;

  @ApiPropertyOptional({
    default: false,
    description:
      'True says that it is not so: not about that topic, not that intent, or not of that sentiment; what was understood as negative is neutral then.',
  })
  @IsOptional()
  @IsBoolean()
  remove?: boolean;
}

export class CorrectionsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of this piece of feedback only.' })
  @IsOptional()
  @IsUUID()
  feedbackId?: string;

  @ApiPropertyOptional({ enum: correctionKinds, description: 'Of this kind only.' })
  @IsOptional()
  @IsIn(correctionKinds)
  kind?: CorrectionKind;

  @ApiPropertyOptional({
    description: 'With this value only, such as the key of a topic.',
    example: 'delivery',
  })
  @IsOptional()
  @IsString()
  @Length(1, MAX_VALUE)
  value?: string;
}

export class CorrectionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'The piece of feedback that it is about.' })
  feedbackId!: string;

  @ApiPropertyOptional({
    description: 'Field of the text that it is about; absent where it is about the whole item.',
  })
  field?: string;

  @ApiProperty({ enum: correctionKinds, description: 'What was misunderstood.' })
  kind!: CorrectionKind;

  @ApiProperty({ description: 'A label of sentiment, the key of a topic, or an intent.' })
  value!: string;

  @ApiProperty({ description: 'True where it is not what `value` says.' })
  remove!: boolean;

  @ApiProperty({
    description: 'Who said so: kind and id.',
    example: 'person 33333333-3333-4333-8333-333333333333',
  })
  by!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was said.' })
  at!: string;
}

export class CorrectionMade extends CorrectionView {
  @ApiProperty({
    description:
      'Whether the item was analysed again just now. False where its original isn’t held whole; then the correction counts from its next version on.',
  })
  applied!: boolean;
}

export class CorrectionList {
  @ApiProperty({ type: [CorrectionView], description: 'The newest first.' })
  items!: CorrectionView[];

  @ApiPropertyOptional({ description: 'For the next page; absent on the last one.' })
  cursor?: string;
}

export function viewOf(it: Correction): CorrectionView {
  return {
    ...{ id: it.id, feedbackId: it.feedbackId, kind: it.kind, value: it.value, remove: it.remove },
    ...(it.field !== null && { field: it.field }),
    by: `${it.actorKind} ${it.actorId}`,
    at: it.correctedAt.toISOString(),
  };
}
