/** What the quarantine's routes take and answer. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

export const STAGES = ['consumer', 'webhook', 'pull', 'import'];
export const STATES = ['open', 'replayed', 'discarded'];
/** Most things that one request replays or discards. */
export const MAX_BULK = 1_000;
const MAX_PAGE = 100;
const MAX_PAYLOAD = 1 << 20;
const MAX_DISCARD_REASON = 500;

export class QuarantineFilter {
  @ApiPropertyOptional({ enum: STATES, default: 'open' })
  @IsOptional()
  @IsIn(STATES)
  state?: string;

  @ApiPropertyOptional({
    enum: STAGES,
    description:
      'What refused it: a service, the mapping of a delivery, of a pulled record, or of a file’s row.',
  })
  @IsOptional()
  @IsIn(STAGES)
  stage?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The source that it came from.' })
  @IsOptional()
  @IsUUID()
  source?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The import that it came in.' })
  @IsOptional()
  @IsUUID()
  import?: string;

  @ApiPropertyOptional({ example: 'contract_violation', description: 'Code of the reason.' })
  @IsOptional()
  @IsString()
  @Length(1, 512)
  code?: string;

  @ApiPropertyOptional({ description: 'Stands in the reason, the origin or what refused it.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  since?: string;
}

export class QuarantineQuery extends QuarantineFilter {
  @ApiPropertyOptional({ default: 50, maximum: MAX_PAGE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit?: number;

  @ApiPropertyOptional({ description: '`cursor` of the page before.' })
  @IsOptional()
  @IsString()
  @Length(1, 512)
  cursor?: string;
}

export class QuarantineChoice {
  @ApiPropertyOptional({ type: [String], description: `At most ${MAX_BULK}.` })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BULK)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  ids?: string[];

  @ApiPropertyOptional({ type: QuarantineFilter, description: `Instead of ids; ${MAX_BULK} at a time.` })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuarantineFilter)
  filter?: QuarantineFilter;
}

export class DiscardChoice extends QuarantineChoice {
  @ApiPropertyOptional({
    maxLength: MAX_DISCARD_REASON,
    description: 'Why they are given up, for whoever looks later.',
  })
  @IsOptional()
  @IsString()
  @Length(1, MAX_DISCARD_REASON)
  reason?: string;
}

export class QuarantineEdit {
  @ApiProperty({ description: 'The corrected original, as text.' })
  @IsString()
  @Length(1, MAX_PAYLOAD)
  payload!: string;
}

export class QuarantinedItem {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: STAGES })
  stage!: string;

  @ApiProperty({ description: 'The consumer group, the system, or the id of the import.' })
  refusedBy!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  sourceId!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Where it stood: {topic, partition, offset, key?}, {externalId?} or {line}.',
  })
  origin!: object;

  @ApiProperty({ type: 'object', additionalProperties: true, description: '{code, message, issues?}.' })
  reason!: object;

  @ApiProperty({
    description: 'Whether the original was too large to be kept whole; then it can’t be replayed.',
  })
  truncated!: boolean;

  @ApiProperty({ format: 'date-time' })
  failedAt!: string;

  @ApiProperty({ enum: STATES })
  state!: string;

  @ApiProperty({ description: 'How often it was replayed.' })
  attempts!: number;

  @ApiProperty({ description: 'Whether somebody has corrected it.' })
  edited!: boolean;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it was replayed or discarded.' })
  decidedAt?: string;

  @ApiPropertyOptional({ description: 'By whom: kind and id.', example: 'person 33333333-…' })
  decidedBy?: string;

  @ApiPropertyOptional({ description: 'Why it was discarded, where that was said.' })
  discardReason?: string;
}

export class QuarantinedDetails extends QuarantinedItem {
  @ApiProperty({ description: 'The original, decrypted.' })
  payload!: string;

  @ApiProperty({
    enum: ['utf-8', 'base64'],
    description: 'How `payload` is written: base64 where it is no text.',
  })
  encoding!: 'utf-8' | 'base64';

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  headers!: Record<string, string>;
}

export class QuarantineList {
  @ApiProperty({ type: [QuarantinedItem], description: 'The newest first.' })
  items!: QuarantinedItem[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total!: number;

  @ApiPropertyOptional({ description: 'Absent on the last page.' })
  cursor?: string;
}

export class ReplayFailure {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  reason!: string;
}

export class ReplayReport {
  @ApiProperty({
    description:
      'Given on again. What a service refuses again is open again a moment later, with the new reason and one attempt more.',
  })
  replayed!: number;

  @ApiProperty({ type: [ReplayFailure], description: 'Still open, with the reason of now; the first 50.' })
  failed!: ReplayFailure[];

  @ApiProperty({ description: 'How many the filter still finds besides; ask again for those.' })
  remaining!: number;
}

export class DiscardReport {
  @ApiProperty()
  discarded!: number;

  @ApiProperty({ description: 'How many the filter still finds; ask again for those.' })
  remaining!: number;
}
