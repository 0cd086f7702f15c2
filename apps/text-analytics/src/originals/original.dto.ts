/** What the routes of originals take and answer. */
import { PageQuery } from '@voc/service';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { OriginalAccess } from './original-access.entity.js';

const MIN_REASON = 5;
const MAX_REASON = 500;

export class OriginalQuery {
  @ApiProperty({
    minLength: MIN_REASON,
    maxLength: MAX_REASON,
    description: 'Why the unmasked text is needed; kept with the name of whoever asks.',
    example: 'Customer asked us to call back, ticket 4711',
  })
  @IsString()
  @Length(MIN_REASON, MAX_REASON)
  @Matches(/\S/, { message: 'reason must say something' })
  reason!: string;
}

export class AccessesQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of this piece of feedback only.' })
  @IsOptional()
  @IsUUID()
  feedbackId?: string;

  @ApiPropertyOptional({ description: 'By the person or key of this id only.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  actorId?: string;
}

export class OriginalTextView {
  @ApiProperty({ enum: ['customer', 'agent'], description: 'Whose words these are.' })
  role!: 'customer' | 'agent';

  @ApiProperty({ description: 'Field that it stood in.', example: 'comment' })
  field!: string;

  @ApiProperty({ description: 'As it came in, nothing masked.' })
  text!: string;
}

export class OriginalView {
  @ApiProperty({ format: 'uuid', description: 'The piece of feedback.' })
  feedbackId!: string;

  @ApiProperty({ description: 'Version of the item that these texts are of.' })
  version!: number;

  @ApiProperty({ type: [OriginalTextView], description: 'In the order of the analysed item’s texts.' })
  texts!: OriginalTextView[];

  @ApiProperty({ format: 'date-time', description: 'When it will be deleted.' })
  retainedUntil!: string;
}

export class AccessView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'The piece of feedback that was looked at.' })
  feedbackId!: string;

  @ApiProperty({
    description: 'Who looked: kind and id.',
    example: 'person 33333333-3333-4333-8333-333333333333',
  })
  by!: string;

  @ApiProperty({ description: 'Why, in their own words.' })
  reason!: string;

  @ApiProperty({ format: 'date-time', description: 'When.' })
  at!: string;
}

export class AccessList {
  @ApiProperty({ type: [AccessView], description: 'The newest first.' })
  items!: AccessView[];

  @ApiPropertyOptional({ description: 'For the next page; absent on the last one.' })
  cursor?: string;
}

export function accessView(it: OriginalAccess): AccessView {
  const { id, feedbackId, reason } = it;
  return { id, feedbackId, reason, by: `${it.actorKind} ${it.actorId}`, at: it.accessedAt.toISOString() };
}
