/** What the routes of sources take and answer. */
import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import {
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { SourceState } from './source.entity.js';

const STATES = ['active', 'paused', 'failing'];
const WEEK_MINUTES = 10_080;
const MAX_OVERLAP_HOURS = 720;

/** Absent is fine, null is not. */
const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

const secret = {
  minLength: 16,
  maxLength: 200,
  description:
    'The secret that the system signs with, where it makes its own; otherwise one is made and answered once.',
};

export class SourceRequest {
  @ApiProperty({ description: 'Id of a connector of `GET /connectors`.', example: 'zendesk' })
  @IsString()
  @MaxLength(100)
  connector!: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Help desk' })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiPropertyOptional({
    description:
      'How its items are told from those of other systems; the id of the connector unless given. It never changes: with an item’s own id it is the identity of the item.',
    example: 'zendesk',
  })
  @IfGiven()
  @Matches(/^[a-z0-9][a-z0-9._-]{0,62}$/, {
    message: 'must be 1 to 63 of a-z, 0-9, dot, dash and underscore, beginning with a letter or a digit',
  })
  system?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'As the connector’s schema of settings says.',
  })
  @IfGiven()
  @IsObject()
  settings?: Record<string, unknown>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'As the connector’s schema of credentials says; never answered.',
  })
  @IfGiven()
  @IsObject()
  credentials?: Record<string, unknown>;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: WEEK_MINUTES,
    nullable: true,
    description:
      'Minutes between two pulls; the connector’s own unless given; null: it is not pulled by itself.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(WEEK_MINUTES)
  pullMinutes?: number | null;

  @ApiPropertyOptional(secret)
  @IfGiven()
  @Matches(/^[\x21-\x7e]{16,200}$/, { message: 'must be 16 to 200 visible ASCII characters' })
  secret?: string;
}

export class SourceChange extends PartialType(
  PickType(SourceRequest, ['name', 'settings', 'credentials', 'pullMinutes']),
) {}

export class SecretRequest {
  @ApiPropertyOptional(secret)
  @IfGiven()
  @Matches(/^[\x21-\x7e]{16,200}$/, { message: 'must be 16 to 200 visible ASCII characters' })
  secret?: string;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: MAX_OVERLAP_HOURS,
    default: 24,
    description: 'Hours in which the secrets before hold as well; 0 ends them at once.',
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MAX_OVERLAP_HOURS)
  overlapHours: number = 24;
}

export class OutcomeCounts {
  @ApiProperty({ description: 'New.' })
  accepted!: number;

  @ApiProperty({ description: 'Known, and said something else.' })
  updated!: number;

  @ApiProperty({ description: 'Known just so, or older than what is known.' })
  duplicate!: number;

  @ApiProperty({ description: 'Could not be taken; the quarantine has them with their reasons.' })
  rejected!: number;

  @ApiProperty({ description: 'Of no interest here, for example a private note or a test of the address.' })
  passed!: number;
}

export class SourceWebhook {
  @ApiProperty({ description: 'Where the system delivers to; `{secret}` stands for the secret.' })
  address!: string;

  @ApiProperty({ enum: ['hmac', 'standard-webhooks', 'address'] })
  signature!: string;

  @ApiProperty({
    type: [String],
    format: 'date-time',
    description: 'When the secrets that were replaced end.',
  })
  replacedUntil!: string[];
}

export class SourcePull {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Minutes; null: not by itself.' })
  everyMinutes!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastPageAt!: string | null;

  @ApiProperty({ description: 'Whether it has credentials.' })
  credentials!: boolean;
}

export class SourceDetails {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  connector!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  system!: string;

  @ApiProperty({ enum: STATES })
  state!: SourceState;

  @ApiProperty({ type: 'object', additionalProperties: true })
  settings!: Record<string, unknown>;

  @ApiProperty({ type: SourceWebhook, nullable: true, description: 'Null where it delivers nothing.' })
  webhook!: SourceWebhook | null;

  @ApiProperty({ type: SourcePull, nullable: true, description: 'Null where nothing can be pulled.' })
  pull!: SourcePull | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last pull failed, and what to do.' })
  problem!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastItemAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: OutcomeCounts, description: 'Of the last 30 days.' })
  counts!: OutcomeCounts;
}

export class SourceList {
  @ApiProperty({ type: [SourceDetails] })
  items!: SourceDetails[];
}

export class SecretShown {
  @ApiProperty({ description: 'Shown this once.' })
  secret!: string;

  @ApiProperty({ description: 'Where the system delivers to; with the secret, where it can not sign.' })
  address!: string;

  @ApiPropertyOptional({ description: 'For versions of the system that can not sign, where there are such.' })
  unsignedAddress?: string;
}

export class SourceCreated extends SourceDetails {
  @ApiProperty({
    type: SecretShown,
    nullable: true,
    description: 'Shown this once; null where it delivers nothing.',
  })
  delivery!: SecretShown | null;
}
