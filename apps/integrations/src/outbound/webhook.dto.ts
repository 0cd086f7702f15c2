/** What the webhook routes take and give. */
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { WebhookSubscription } from './subscription.entity.js';
import { type WebhookEvent, webhookEvents } from './webhook.payload.js';

const MAX_URL_LENGTH = 2_000;
const MAX_DESCRIPTION_LENGTH = 500;
const DEFAULT_OVERLAP_HOURS = 24;
const MAX_OVERLAP_HOURS = 168;

/** Absent is fine, null is not: a default stands for what is absent only. */
const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

export class WebhookWish {
  @ApiProperty({ example: 'https://example.com/hooks/voc', maxLength: MAX_URL_LENGTH })
  @IsString()
  @MaxLength(MAX_URL_LENGTH)
  url!: string;

  @ApiProperty({ enum: webhookEvents, isArray: true, example: ['feedback.created'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(webhookEvents.length)
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events!: WebhookEvent[];

  @ApiPropertyOptional({
    description: 'The filters of `POST /feedback/search`; only what that search would find is told.',
    type: 'object',
    additionalProperties: true,
    example: { scoreBand: 'low', channel: ['web', 'email'] },
  })
  @IfGiven()
  @IsObject()
  filters?: Record<string, unknown>;

  @ApiPropertyOptional({ maxLength: MAX_DESCRIPTION_LENGTH })
  @IfGiven()
  @IsString()
  @MaxLength(MAX_DESCRIPTION_LENGTH)
  description?: string;

  @ApiPropertyOptional({ default: true, description: 'Whether it is told anything.' })
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;
}

export class WebhookChange extends PartialType(WebhookWish, { skipNullProperties: false }) {}

export class SecretRotation {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: MAX_OVERLAP_HOURS,
    default: DEFAULT_OVERLAP_HOURS,
    description: 'Hours for which the former secret signs too.',
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MAX_OVERLAP_HOURS)
  overlapHours: number = DEFAULT_OVERLAP_HOURS;
}

export class Webhook {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ enum: webhookEvents, isArray: true })
  events!: string[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  filters!: Record<string, unknown>;

  @ApiProperty()
  description!: string;

  @ApiProperty()
  enabled!: boolean;

  @ApiPropertyOptional({ description: 'Why the hub has switched it off.' })
  disabledReason?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'The first failure since the last success.' })
  failingSince?: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class WebhookSecret {
  @ApiProperty({ example: 'whsec_…', description: 'Shown this once.' })
  secret!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Until then the former secret signs too.' })
  formerUntil?: string;
}

export class WebhookCreated extends Webhook {
  @ApiProperty({ example: 'whsec_…', description: 'What deliveries are signed with; shown this once.' })
  secret!: string;
}

export class WebhookList {
  @ApiProperty({ type: [Webhook], description: 'All of the workspace, the newest first.' })
  items!: Webhook[];
}

export class WebhookEventNames {
  @ApiProperty({ enum: webhookEvents, isArray: true, description: 'What a webhook can be told.' })
  events!: readonly string[];
}

/** A subscription as its owner sees it. */
export function webhookOf(row: WebhookSubscription): Webhook {
  const { id, url, events, filters, description, enabled, disabledReason, failingSince, createdAt } = row;
  return {
    id,
    url,
    events,
    filters,
    description,
    enabled,
    ...(disabledReason !== null && { disabledReason }),
    ...(failingSince !== null && { failingSince: failingSince.toISOString() }),
    createdAt: createdAt.toISOString(),
  };
}
