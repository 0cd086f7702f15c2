/** What the routes of deliveries take and give. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@voc/service';
import { IsIn, IsISO8601, ValidateIf } from 'class-validator';
import { type DeliveryState, deliveryStates, type WebhookDelivery } from './delivery.entity.js';

const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

export class DeliveryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: deliveryStates })
  @IfGiven()
  @IsIn(deliveryStates)
  state?: DeliveryState;
}

export class RedeliveryWish {
  @ApiProperty({
    format: 'date-time',
    description: 'All that came to nothing and was made since then is sent again.',
  })
  @IsISO8601({ strict: true })
  since!: string;
}

export class Delivery {
  @ApiProperty({ format: 'uuid', description: 'The header webhook-id of every try.' })
  id!: string;

  @ApiProperty({ example: 'feedback.created' })
  event!: string;

  @ApiProperty({ enum: deliveryStates, description: 'dead: there will be no more tries by themselves.' })
  state!: DeliveryState;

  @ApiProperty({ description: 'Tries so far.' })
  attempts!: number;

  @ApiPropertyOptional({ description: 'HTTP status of the last try, where there was an answer.' })
  lastStatus?: number;

  @ApiPropertyOptional({ description: 'What was wrong with the last try.' })
  lastProblem?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When a pending one is tried next.' })
  nextAttemptAt?: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class DeliveryAttempt {
  @ApiProperty({ description: 'Counted from 1.' })
  number!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  durationMs!: number;

  @ApiPropertyOptional({ description: 'HTTP status, where there was an answer.' })
  status?: number;

  @ApiPropertyOptional({ description: 'What was wrong; absent for success.' })
  problem?: string;

  @ApiPropertyOptional({ description: 'The first 1,024 bytes of the answer.' })
  answer?: string;
}

export class DeliveryDetails extends Delivery {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The body of the request.' })
  payload!: unknown;

  @ApiProperty({ type: [DeliveryAttempt], description: 'The newest 50 tries, the newest first.' })
  log!: DeliveryAttempt[];
}

export class DeliveryPage {
  @ApiProperty({ type: [Delivery], description: 'The newest first; kept for 35 days.' })
  items!: Delivery[];

  @ApiPropertyOptional({ description: 'For the next page; absent on the last one.' })
  cursor?: string;
}

export class DeliveryQueued {
  @ApiProperty({ format: 'uuid' })
  deliveryId!: string;
}

export class Redelivered {
  @ApiProperty({ description: 'How many deliveries are sent again.' })
  count!: number;
}

/** A delivery as its owner sees it. */
export function deliveryOf(row: WebhookDelivery): Delivery {
  const { id, event, state, attempts, lastStatus, lastProblem, nextAttemptAt, createdAt } = row;
  return {
    id,
    event,
    state,
    attempts,
    ...(lastStatus !== null && { lastStatus }),
    ...(lastProblem !== null && { lastProblem }),
    ...(state === 'pending' && { nextAttemptAt: nextAttemptAt.toISOString() }),
    createdAt: createdAt.toISOString(),
  };
}
